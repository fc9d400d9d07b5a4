package de.lichtweg.standards.data.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.DeliveryDesk.HandedIn;
import de.lichtweg.standards.data.app.DraftTrial.Tried;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Examination;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Lists are handed in, by the version that counts on the day. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class DeliveryDeskTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final RegionKey MEISSEN = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final String LIST = "adress_id;ags;gemeinde;plz;strasse;hnr;nutzung;hh\r\n"
            + "A-1;14627180;Nossen;01683;Dorfstraße;1;WOHNEN;2\r\n";

    @Autowired
    DeliveryDesk desk;

    @Autowired
    DataContents contents;

    @Autowired
    DataPack pack;

    @Autowired
    DeliveryProof proofs;

    @Autowired
    TemplateFiles templates;

    @Autowired
    Standards standards;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftTrial trial;

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    private Scope office;
    private Scope nossen;
    private Scope strehla;

    @BeforeEach
    void theOfficeWorksByWhatComesAlong() {
        clock.setTo(NOW);
        office =
                account("ds-amt", "Amt Datenstandards", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14627");
        nossen = account("ds-n", "Stadt Nossen DS", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627180");
        strehla = account("ds-s", "Stadt Strehla DS", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627250");
        pack.install(office, MEISSEN, "ds", TODAY.minusYears(1), false);
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, String territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    private Delivery deliver(Scope scope, String standard, RegionKey region, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long id = desk.deliver(
                scope, new HandedIn(standard, region, "", "Bauamt", name, new ByteArrayInputStream(bytes), false));
        return desk.get(scope, id);
    }

    private long kept() {
        return jdbc.sql("select count(*) from standards.data_delivery")
                .query(Long.class)
                .single();
    }

    @Test
    void whatKeepsTheStandardIsAcceptedAndProvesThatSomebodyWorksByIt() throws IOException {
        Delivery list = deliver(nossen, "adressliste", NOSSEN, "C:\\Listen\\nossen.csv", LIST);
        assertThat(list.accepted()).isTrue();
        assertThat(list.number()).isEqualTo(1);
        assertThat(list.fileName()).isEqualTo("nossen.csv");
        assertThat(list.deliveredName()).isEqualTo(nossen.displayName());
        assertThat(list.outcome().warnings())
                .as("a flat without a place on the map")
                .isEqualTo(1);
        assertThat(desk.file(office, desk.get(office, list.id())).readAllBytes())
                .isEqualTo(LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(proofs.list(office, MEISSEN)).anySatisfy(p -> {
            assertThat(p.standard()).isEqualTo("adressliste");
            assertThat(p.region()).isEqualTo(NOSSEN);
            assertThat(p.day()).isEqualTo(TODAY);
            assertThat(p.path()).isEqualTo(list.path());
        });
        assertThat(jdbc.sql(
                                "select count(*) from platform.audit_entry where action = 'standards.delivery.accept' and subject_id = :id")
                        .param("id", Long.toString(list.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyHandsInForOthersOrReadsTheirDeliveries() {
        assertThatThrownBy(() -> deliver(nossen, "adressliste", new RegionKey("14627250"), "s.csv", LIST))
                .isInstanceOf(Closed.class);
        long id = deliver(nossen, "adressliste", NOSSEN, "n.csv", LIST).id();
        assertThatThrownBy(() -> desk.get(strehla, id)).isInstanceOf(NotFound.class);
        assertThat(desk.list(strehla)).noneMatch(d -> d.id() == id);
        assertThat(proofs.list(strehla, MEISSEN)).noneMatch(p -> p.region().equals(NOSSEN));
    }

    @Test
    void theCellsOfASecretListStayWithWhoeverMaySeeThem() {
        String secret = "adress_id;netzbetreiber;technologie;down_mbit;up_mbit;spitzenlast;stichtag\r\n"
                + "A-1;Netz A;FTTH;tausend;500;ja;30.06.2026\r\n";
        Delivery own = deliver(office, "versorgungsliste", NOSSEN, "netz-a-geheim.csv", secret);
        assertThat(own.accepted()).isFalse();
        assertThat(desk.first(office, own, "", 5)).extracting(Finding::value).containsExactly("tausend");

        Delivery seen = desk.get(nossen, own.id());
        assertThat(seen.fileName()).isEmpty();
        assertThat(seen.sender()).isEmpty();
        assertThat(seen.outcome().errors()).isEqualTo(1);
        assertThat(desk.first(nossen, seen, "", 5)).isEmpty();
        assertThat(desk.counts(nossen, seen)).isEmpty();
        assertThat(desk.all(nossen, seen)).isEmpty();
        assertThatThrownBy(() -> desk.file(nossen, seen)).isInstanceOf(Closed.class);
    }

    @Test
    void noFindingIsLost() {
        StringBuilder list = new StringBuilder(LIST.lines().findFirst().orElseThrow()).append("\r\n");
        for (int i = 1; i <= 12_000; i++) {
            list.append("A-%d;14627180;Nossen;1683;Dorfstraße;%d;GEWERBE;\r\n".formatted(i, i % 9999));
        }
        Delivery broken = deliver(office, "adressliste", NOSSEN, "viele.csv", list.toString());
        List<Finding> all = new ArrayList<>();
        desk.all(office, broken).forEach(all::add);
        assertThat(all).filteredOn(f -> f.rule().equals("adressen.plz.muster")).hasSize(12_000);
        assertThat(all.size())
                .isEqualTo(broken.outcome().errors() + broken.outcome().warnings());
        assertThat(desk.counts(office, broken))
                .anyMatch(c -> c.rule().equals("adressen.plz.muster") && c.count() == 12_000);
        assertThat(desk.first(office, broken, "", 5))
                .filteredOn(f -> f.rule().equals("adressen.plz.muster"))
                .hasSize(5);
    }

    @Test
    void whatIsNoListIsRefusedWithOneSentenceAndLeavesNothing() {
        long before = kept();
        assertThatThrownBy(() -> deliver(nossen, "adressliste", NOSSEN, "seite.csv", "<html><body>404</body></html>"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("file.html"));
        assertThatThrownBy(() -> deliver(nossen, "adressliste", NOSSEN, "leer.csv", ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("file.empty"));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aTemplateThatNobodyFilledLacksRowsNotColumns() {
        Delivery empty = deliver(
                nossen,
                "adressliste",
                NOSSEN,
                "vorlage.csv",
                LIST.lines().findFirst().orElseThrow());
        assertThat(empty.accepted()).isFalse();
        assertThat(desk.counts(office, empty))
                .hasSize(1)
                .noneMatch(c -> c.rule().endsWith(".spalte"));
    }

    @Test
    void anOldListIsRefusedFromTheDayOfTheNextVersionOnAndItsTemplatePasses() throws IOException {
        Content first = contents.get(office, "adressliste", 1);
        Standard own = new Standard("ds-liste", first.standard().kind(), MEISSEN, "ds", "", "Liste", "", 0, false);
        long before = kept();
        assertThat(begin(own, first.definition(), TODAY.minusYears(1)).outcome().accepted())
                .isTrue();
        assertThat(deliver(nossen, "ds-liste", NOSSEN, "alt.csv", LIST).accepted())
                .isTrue();

        String withKind = contents.file(contents.get(office, "ds-liste", 1))
                .replace("\"name\" : \"hh\"", "\"name\" : \"zustand\", \"mandatory\" : true }, { \"name\" : \"hh\"");
        Tried tried = begin(own, contents.readFile(withKind), TODAY.plusDays(1));
        assertThat(tried.outcome().accepted()).isFalse();
        assertThat(tried.first()).extracting(Finding::rule).contains("adressen.zustand.spalte");
        assertThat(kept()).as("a trial is no delivery").isEqualTo(before + 1);
        assertThat(deliver(nossen, "ds-liste", NOSSEN, "alt.csv", LIST).accepted())
                .as("the next version does not count yet")
                .isTrue();

        clock.setTo(NOW.plusSeconds(86_400));
        Delivery old = deliver(nossen, "ds-liste", NOSSEN, "alt.csv", LIST);
        assertThat(old.accepted()).isFalse();
        assertThat(old.number()).isEqualTo(2);
        assertThat(old.passedBy()).isEqualTo(1);
        assertThat(desk.first(nossen, old, "", 5)).extracting(Finding::rule).contains("adressen.zustand.spalte");

        Content second = contents.get(office, "ds-liste", 2);
        Sheets valid = ValidDeliveries.of("adressliste", first.definition());
        valid.get("adressen").header.clear();
        second.definition()
                .layers()
                .getFirst()
                .columns()
                .forEach(c -> valid.get("adressen").header.add(c.name()));
        valid.get("adressen").rows.removeIf(r -> !r.get("ags").equals("14627180"));
        valid.get("adressen").rows.forEach(r -> r.cells.put("zustand", "gut"));
        Path file = FilledTemplate.of(templates, second, "csv", valid, folder);
        Delivery next = deliver(nossen, "ds-liste", NOSSEN, "neu.csv", Files.readString(file));
        assertThat(desk.first(nossen, next, "", 5)).isEmpty();
        assertThat(next.accepted()).isTrue();
    }

    /** The form of a draft has a row more than there is. */
    private void drafted(String page) {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).build();
        for (String part : List.of("adressen", "codelisten", "regeln")) {
            String text = CurrentScope.callAs(office, () -> {
                try {
                    return browser.perform(get(page + part))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
                } catch (Exception e) {
                    throw new AssertionError(page + part, e);
                }
            });
            assertThat(text).contains("name=\"stand\" value=\"1\"").contains("name=\"name.1\"");
            assertThat(text.length()).isLessThan(100_000);
        }
    }

    /** Publishes a version and says what the list comes to while it is a draft. */
    private Tried begin(Standard standard, DataStandard definition, LocalDate from) {
        Version draft = standards.draft(
                office,
                standard,
                new Version(
                        standard.key(),
                        1,
                        Version.State.DRAFT,
                        "",
                        "Zustand kommt dazu",
                        "",
                        "",
                        "",
                        null,
                        null,
                        from,
                        null,
                        "",
                        0,
                        false));
        contents.save(office, standard.key(), draft.number(), 0, definition);
        drafted("/standards/" + standard.key() + "/" + draft.number() + "/daten?teil=");
        assertThatThrownBy(() -> contents.save(office, standard.key(), draft.number(), 0, definition))
                .as("somebody saved in between")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("standards.data.changed"));
        Tried tried = tried(standard, draft);
        standards.publish(office, standard.key(), draft.number(), from);
        assertThatThrownBy(() -> tried(standard, draft))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("standards.data.published"));
        assertThatThrownBy(() -> contents.save(office, standard.key(), draft.number(), 1, definition))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("standards.data.published"));
        assertThatThrownBy(() -> jdbc.sql(
                                "update standards.data_content set revision = 9 where standard = :key and number = :number")
                        .param("key", standard.key())
                        .param("number", draft.number())
                        .update())
                .hasMessageContaining("stays as it is");
        return tried;
    }

    private Tried tried(Standard standard, Version draft) {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        return trial.run(
                contents.get(office, standard.key(), draft.number()), "", "alt.csv", new ByteArrayInputStream(list));
    }

    @Test
    void whatATemplateYieldsPassesTheCheckOnceItIsFilled() throws IOException {
        for (String key : ShippedStandards.all().keySet()) {
            Content content = contents.get(office, key, 1);
            for (String format : TemplateFiles.formats(content.definition())) {
                boolean explains = format.equals("xlsx")
                        && TemplateFiles.formats(content.definition()).contains("gpkg");
                if (!explains) {
                    filled(key, content, format);
                }
                empty(key, content, format);
            }
        }
    }

    /** An empty template lacks rows, and nothing else is said of it. */
    private void empty(String key, Content content, String format) throws IOException {
        Path file = folder.resolve("leer-" + key + "." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            templates.write(content, format, out);
        }
        List<String> rules = new ArrayList<>();
        try (DeliveryFile opened = new DeliveryFile(file, file.getFileName().toString())) {
            Examination.run(
                    content.definition(),
                    opened.tables(content.definition()),
                    ShippedStandards.around(content.definition()),
                    f -> rules.add(f.rule()));
        }
        assertThat(rules).as(key + " " + format).isNotEmpty().allMatch(r -> r.endsWith(".fehlt"));
    }

    private void filled(String key, Content content, String format) throws IOException {
        Sheets valid = ValidDeliveries.of(key, content.definition());
        Path file = FilledTemplate.of(templates, content, format, valid, folder);
        List<Finding> findings = new ArrayList<>();
        try (DeliveryFile opened = new DeliveryFile(file, file.getFileName().toString())) {
            var outcome = Examination.run(
                    content.definition(),
                    opened.tables(content.definition()),
                    ShippedStandards.around(content.definition()),
                    findings::add);
            assertThat(findings).as(key + " " + format).isEmpty();
            assertThat(outcome.rows())
                    .isEqualTo(valid.sheets.values().stream()
                            .mapToLong(s -> s.rows.size())
                            .sum());
        }
    }
}
