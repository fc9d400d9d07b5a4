package de.lichtweg.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Figures of operation for a program that collects them. */
@LichtwegTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"lichtweg.metrics.token=nur für die Überwachung"})
class MetricsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Operations operations;

    private MockMvc program;

    @BeforeEach
    void aProgram() {
        program = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whoShowsTheTokenReadsTheFiguresOfTheProduct() throws Exception {
        String figures = collect("/metrics", "Bearer nur für die Überwachung").getContentAsString();
        assertThat(figures)
                .contains("lichtweg_jobs{state=\"FAILED\"} 0.0", "lichtweg_backup_age_seconds NaN")
                .contains("lichtweg_ledger_operation " + (double) operations.latest());
    }

    @Test
    void withoutItTheyAreClosed() throws Exception {
        assertThat(collect("/metrics", "Bearer geraten").getContentAsString()).doesNotContain("lichtweg_");
        assertThat(collect("/metrics", "").getContentAsString()).doesNotContain("lichtweg_");
    }

    @Test
    void theTokenOpensNothingElse() throws Exception {
        MockHttpServletResponse audit = collect("/verwaltung/protokoll", "Bearer nur für die Überwachung");
        assertThat(audit.getRedirectedUrl()).startsWith("/anmelden");
    }

    private MockHttpServletResponse collect(String path, String authorization) throws Exception {
        return program.perform(get(path).header("Authorization", authorization))
                .andReturn()
                .getResponse();
    }
}
