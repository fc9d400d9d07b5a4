package de.lichtweg.geodata.layer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A layer of this test over HTTP. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
@Import(TileControllerTest.Layers.class)
class TileControllerTest {

    /** A dot in every second column, named by the question; how often it was drawn is counted. */
    static final class Dots implements MapLayer {

        private static final AtomicInteger DRAWN = new AtomicInteger();

        @Override
        public String key() {
            return "dots";
        }

        @Override
        public Display display() {
            return new Display(1, true, true, 3, 9, List.of());
        }

        @Override
        public boolean isVisible(Scope scope) {
            return scope.role() != Role.AUDITOR;
        }

        @Override
        public String version(Scope scope, MapQuestion question) {
            return question.toString();
        }

        @Override
        public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
            DRAWN.incrementAndGet();
            if (tile.x() % 2 == 0) {
                VectorTile.Part part = into.part("dots");
                String text =
                        question.first("name", "none") + " " + question.asOf().validOn();
                part.point(1, 7, 8, part.property("name", text));
            }
        }
    }

    @TestConfiguration
    static class Layers {
        @Bean
        MapLayer dots() {
            return new Dots();
        }
    }

    @Autowired
    private WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void aBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        Dots.DRAWN.set(0);
    }

    @Test
    void aTileComesCompressedWithATagAndIsDrawnOnce() throws Exception {
        MockHttpServletResponse first = tile("dots/4/6/3?name=once&as_of=2026-06-30", "gzip", "");
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(first.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(DecodedTile.unpacked(first.getContentAsByteArray())
                        .part("dots")
                        .getFirst()
                        .properties())
                .containsEntry("name", "once 2026-06-30");
        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        MockHttpServletResponse again = tile("dots/4/6/3?name=once&as_of=2026-06-30", "gzip", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(tile("dots/4/6/3?as_of=2026-06-30&name=once", "gzip", "").getHeader("ETag"))
                .isEqualTo(tag);
        assertThat(Dots.DRAWN.get()).isEqualTo(1);
        assertThat(tile("dots/4/6/3?name=twice&as_of=2026-06-30", "gzip", tag).getStatus())
                .isEqualTo(200);
        assertThat(Dots.DRAWN.get()).isEqualTo(2);
    }

    @Test
    void whoDoesNotUnpackIsGivenPlainBytes() throws Exception {
        MockHttpServletResponse plain = tile("dots/4/6/3", "", "");
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(DecodedTile.of(plain.getContentAsByteArray()).part("dots")).hasSize(1);
    }

    @Test
    void anEmptyTileIsNoContent() throws Exception {
        assertThat(tile("dots/4/5/3", "gzip", "").getStatus()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dots/4/16/3", "dots/2/0/0", "dots/10/0/0", "dots/31/0/0", "lines/4/6/3"})
    void thereIsNoSuchTile(String path) throws Exception {
        assertThat(tile(path, "gzip", "").getStatus()).isEqualTo(404);
    }

    @Test
    void aLayerThatAScopeMayNotSeeDoesNotExistForIt() throws Exception {
        assertThat(response(Role.AUDITOR, "dots/4/6/3", "gzip", "").getStatus()).isEqualTo(404);
    }

    @Test
    void aFilterThatMakesNoSenseIsRefusedWithASentence() throws Exception {
        assertThat(tile("addresses/9/275/171?region=14627&down_lt=schnell", "gzip", "")
                        .getStatus())
                .isBetween(400, 422);
    }

    private MockHttpServletResponse tile(String path, String encoding, String knownTag) throws Exception {
        return response(Role.DISTRICT_COORDINATION, path, encoding, knownTag);
    }

    private MockHttpServletResponse response(Role role, String path, String encoding, String knownTag) {
        Scope scope = new Scope("test", "Test", role, null, Set.of(new RegionKey("14627")), RightsTable.standard());
        MockHttpServletRequestBuilder request = get("/karte/kacheln/" + path)
                .header("Accept-Encoding", encoding)
                .header("If-None-Match", knownTag);
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }
}
