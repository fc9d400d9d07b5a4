package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.domain.note.AddressNote;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Notes on an address of Nossen, as offices of its territory, its neighbours and strangers find them. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
@Import(NotePagesTest.Small.class)
class NotePagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final RegionKey NOSSEN = new RegionKey("14627240");
    private static final String TEXT = "Graben liegt auf der Südseite";

    @TestConfiguration
    static class Small {

        @Bean
        @Primary
        Ledger smallLedger() {
            return new SmallDistrict();
        }

        @Bean
        @Primary
        Regions smallRegions() {
            return new SmallRegions();
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AddressNotes notes;

    @Autowired
    private JdbcClient jdbc;

    private final Scope office = scope("office", Role.DISTRICT_COORDINATION, "14627");
    private final Scope nossen = scope("nossen", Role.MUNICIPALITY, NOSSEN.value());
    private MockMvc browser;
    private AddressRow address;
    private String path;

    @BeforeEach
    void anAddressOfNossen() {
        clock.setTo(MONDAY);
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        LedgerView view = ledger.view(Scope.system("test"), AsOf.NOW);
        address = view.list(de.lichtweg.coverage.AddressQuery.all(NOSSEN), "address", 0, 1)
                .rows()
                .getFirst();
        path = "/adressen/" + address.id();
        jdbc.sql("truncate coverage.address_note, platform.comment cascade").update();
        jdbc.sql("insert into coverage.address (id) values (:id) on conflict do nothing")
                .param("id", address.id())
                .update();
    }

    @Test
    void anAddressIsARecordForThoseWhoNoteOnItAndForNobodyElse() {
        Subjects subjects = context.getBean(Subjects.class);
        assertThat(subjects.behind(nossen, path)).hasValueSatisfying(record -> {
            assertThat(record.title()).startsWith(address.label() + ", ");
            assertThat(record.write()).as("no papers hang on it").isFalse();
            assertThat(record.talk()).isTrue();
            assertThat(record.readers().test(office)).isTrue();
            assertThat(record.readers().test(scope("netz", Role.OPERATOR, "14627")))
                    .isFalse();
        });
        assertThat(subjects.behind(scope("portal", Role.PUBLIC_ADDRESS, "14627"), path))
                .as("the public page of an address reads it, and nothing that is said of it")
                .isEmpty();
        assertThat(subjects.behind(scope("riesa", Role.MUNICIPALITY, "14627230"), path))
                .isEmpty();
        assertThat(subjects.behind(scope("netz", Role.OPERATOR, "14627"), path)).isEmpty();
        assertThat(page(office, path)).contains("Aufgabe stellen");
    }

    @Test
    void theOfficesOfAnAddressCommentOnItAndNobodyElseDoes() {
        assertThat(send(nossen, comment("Wer ruft an?"))).isEqualTo(302);
        assertThat(page(office, path)).contains("Wer ruft an?", "Kommentieren");
        assertThat(page(scope("auditor", Role.AUDITOR, "14627"), path))
                .contains("Wer ruft an?")
                .doesNotContain("Kommentieren");
        assertThat(page(office, path + "?known_on=2026-11-24")).doesNotContain("Wer ruft an?");
        for (Scope stranger :
                List.of(scope("riesa", Role.MUNICIPALITY, "14627230"), scope("netz", Role.OPERATOR, "14627"))) {
            assertThat(send(stranger, comment("ich auch"))).isIn(403, 404);
        }
        assertThat(page(office, path)).doesNotContain("ich auch");
    }

    @Test
    void aMunicipalityNotesSomethingOnItsOwnAddressAndTheOfficesReadIt() {
        assertThat(send(nossen, write(TEXT + "\n<b>fett</b>"))).isEqualTo(302);
        assertThat(page(office, path)).contains(TEXT + "\n&lt;b&gt;fett&lt;/b&gt;", "nossen, Kommune", "23.11.2026");
        assertThat(page(scope("lra", Role.DISTRICT_ADMINISTRATION, "14627"), path))
                .contains(TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "PUBLIC", "STATE_CENTRE", "ADMINISTRATOR"})
    void whoeverMayNotOpenTheAddressNeitherReadsNorWritesANote(Role role) {
        send(office, write(TEXT));
        Scope stranger = scope("stranger", role, "14627");
        assertThat(send(stranger, get(path))).isIn(403, 404);
        assertThat(send(stranger, write("auch ich"))).isIn(403, 404);
        assertThat(notes.texts(stranger, List.of(address), AsOf.NOW)).isEmpty();
        assertThat(notes.list(stranger, address, AsOf.NOW)).isEmpty();
        assertThat(only().versions()).hasSize(1);
    }

    @Test
    void aNeighbourFindsNeitherTheAddressNorItsNote() {
        send(office, write(TEXT));
        Scope riesa = scope("riesa", Role.MUNICIPALITY, "14627290");
        assertThat(send(riesa, write("fremd"))).isEqualTo(404);
        assertThat(send(
                        riesa,
                        post(path + "/notizen/" + id() + "/zurueckziehen").param("version", "1")))
                .isEqualTo(404);
        assertThat(notes.texts(riesa, List.of(address), AsOf.NOW)).isEmpty();
    }

    @Test
    void anAuditorReadsNotesAndWritesNone() {
        send(office, write(TEXT));
        Scope auditor = scope("auditor", Role.AUDITOR, "14627");
        assertThat(page(auditor, path)).contains(TEXT).doesNotContain("Notiz schreiben");
        assertThat(send(auditor, write("auch ich"))).isEqualTo(403);
    }

    @Test
    void onlyTheAuthorChangesANoteAndTheOldTextStaysInTheHistory() {
        send(nossen, write(TEXT));
        assertThat(send(office, edit(id(), 1, "anders"))).isEqualTo(403);
        clock.setTo(MONDAY.plus(Duration.ofDays(1)));
        assertThat(send(nossen, edit(id(), 1, "Graben liegt auf der Nordseite")))
                .isEqualTo(302);
        assertThat(page(office, path))
                .contains("Graben liegt auf der Nordseite", "geändert am 24.11.2026 von nossen")
                .containsPattern("class=\"gone\"><td>Notiz</td><td>" + TEXT);
    }

    @Test
    void aWithdrawnNoteIsGoneFromTheCardAndStaysInTheHistoryUntilItComesBack() {
        send(nossen, write(TEXT));
        assertThat(send(
                        office,
                        post(path + "/notizen/" + id() + "/zurueckziehen")
                                .param("version", "1")
                                .param("grund", "erledigt")))
                .isEqualTo(302);
        assertThat(page(nossen, path))
                .contains("Noch hat niemand etwas notiert", "Notiz zurückgezogen", "erledigt")
                .doesNotContain("note__text");
        assertThat(notes.texts(office, List.of(address), AsOf.NOW)).isEmpty();
        send(office, post(path + "/notizen/" + id() + "/wiederherstellen").param("version", "2"));
        assertThat(page(nossen, path)).contains("note__text");
    }

    @Test
    void twoWhoChangeTheSameNoteAreTold() {
        send(nossen, write(TEXT));
        send(nossen, edit(id(), 1, "neu"));
        assertThat(send(nossen, edit(id(), 1, "auch neu"))).isEqualTo(422);
        assertThat(only().current().text()).isEqualTo("neu");
    }

    @Test
    void aNoteIsPlainBoundedText() {
        assertThat(send(nossen, write("   "))).isEqualTo(422);
        assertThat(send(nossen, write("x".repeat(2001)))).isEqualTo(422);
        assertThat(send(nossen, write("x".repeat(2000)))).isEqualTo(302);
        send(nossen, write("eins\u0000\u0007zwei\r\ndrei"));
        assertThat(notes.texts(office, List.of(address), AsOf.NOW).get(address.id()))
                .contains("einszwei\ndrei");
    }

    @Test
    void whatWasKnownOnADayKnowsNoLaterNote() {
        clock.setTo(MONDAY.plus(Duration.ofDays(2)));
        send(nossen, write(TEXT));
        assertThat(page(office, path + "?known_on=2026-11-24")).doesNotContain(TEXT, "Notiz schreiben");
        assertThat(page(office, path + "?known_on=2026-11-25")).contains(TEXT);
        assertThat(notes.texts(office, List.of(address), new AsOf(null, LocalDate.of(2026, 11, 24))))
                .isEmpty();
    }

    @Test
    void aNoteIsAColumnOfTheListAndOfTheExportOnRequestOnly() {
        send(nossen, write("=Graben"));
        String columns = "?region=" + NOSSEN + "&spalten=id,address,notes";
        assertThat(page(office, "/adressen" + columns)).contains("=Graben");
        String csv = page(office, "/adressen.csv" + columns);
        assertThat(csv)
                .startsWith("\uFEFFlichtweg_id;strasse;hausnummer;zusatz;notizen")
                .contains("'=Graben");
        assertThat(page(office, "/adressen.csv?region=" + NOSSEN)).doesNotContain("Graben;", "notizen");
    }

    @Test
    void everyChangeStandsInTheAuditLogOfTheAddressAndLeadsToIt() {
        send(nossen, write(TEXT));
        send(nossen, edit(id(), 1, "neu"));
        send(
                nossen,
                post(path + "/notizen/" + id() + "/zurueckziehen")
                        .param("version", "2")
                        .param("grund", "doppelt"));
        assertThat(jdbc.sql("""
                        -- one change of a note
                        select action || ' ' || why || ' ' || coalesce(before ->> 'text', '–') || ' > ' || coalesce(after ->> 'text', '–')
                          from platform.audit_entry
                         where subject_kind = 'coverage.address' and subject_id = :id and data_class = 'NOTE'
                         order by id desc
                         limit 3
                        """)
                        .param("id", Long.toString(address.id()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "note.withdraw doppelt neu > –", "note.edit  " + TEXT + " > neu", "note.create  – > " + TEXT);
        assertThat(page(office, "/verwaltung/protokoll?what=note")).contains("href=\"" + path + "\"");
    }

    @Test
    void theCardSaysItInEnglishToo() {
        send(nossen, write(TEXT));
        assertThat(page(nossen, path + "?lang=en"))
                .contains("Write a note", "Withdraw")
                .doesNotContain("??");
    }

    private AddressNote only() {
        List<AddressNote> all = notes.list(Scope.system("test"), address, AsOf.NOW);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long id() {
        return only().first().note();
    }

    private MockHttpServletRequestBuilder write(String text) {
        return post(path + "/notizen").param("text", text);
    }

    private MockHttpServletRequestBuilder comment(String text) {
        return post("/kommentare")
                .param("art", AddressNotes.SUBJECT)
                .param("satz", Long.toString(address.id()))
                .param("kommentar", text);
    }

    private MockHttpServletRequestBuilder edit(long note, int version, String text) {
        return post(path + "/notizen/" + note)
                .param("version", Integer.toString(version))
                .param("text", text);
    }

    private String page(Scope scope, String url) {
        MockHttpServletResponse response = response(scope, get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int send(Scope scope, MockHttpServletRequestBuilder request) {
        return response(scope, request).getStatus();
    }

    /** As the filter chain answers: a refusal of the table of routes is 403. */
    private MockHttpServletResponse response(Scope scope, MockHttpServletRequestBuilder request) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (ServletException e) {
                assertThat(e).hasCauseInstanceOf(AccessDeniedException.class);
                MockHttpServletResponse refused = new MockHttpServletResponse();
                refused.setStatus(403);
                return refused;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Scope scope(String actor, Role role, String territory) {
        return new Scope(actor, actor, role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }
}
