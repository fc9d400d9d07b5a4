package de.lichtweg.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.app.Village;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports.Order;
import de.lichtweg.reporting.domain.Canonical;
import de.lichtweg.reporting.domain.Document;
import de.lichtweg.reporting.domain.PackageFile;
import de.lichtweg.reporting.domain.Recount;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportDeskTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final LocalDate HALF_YEAR = LocalDate.of(2025, 12, 31);
    private static final Scope OFFICE = scope("koordination", Role.DISTRICT_COORDINATION, DISTRICT);
    private static final Scope STATE = scope("land", Role.STATE_CENTRE, new RegionKey("14"));
    private static final Scope NOSSEN = scope("nossen", Role.MUNICIPALITY, Village.NOSSEN);
    private static final Scope NEIGHBOUR = scope("nachbar", Role.DISTRICT_COORDINATION, new RegionKey("14628"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    Imports imports;

    @Autowired
    ReportDesk desk;

    @Autowired
    PackageDesk packages;

    @Autowired
    LichtwegClock clock;

    private static Scope scope(String actor, Role role, RegionKey territory) {
        return new Scope(actor, actor, role, null, Set.of(territory), RightsTable.standard());
    }

    @BeforeAll
    void twoMunicipalities() {
        clock.setTo(Instant.parse("2026-01-05T09:00:00Z"));
        Village.build(jdbc, operations, imports);
    }

    private long frozen(Audience audience, RegionKey region, LocalDate asOf) {
        long draft = desk.begin(OFFICE, new Order(audience, region, asOf, null, "Bericht"));
        desk.write(OFFICE, draft, 1, "Bericht", Map.of("summary", "Alles im Plan."));
        return desk.freeze(OFFICE, draft, 2);
    }

    /** Fibre at all houses of a village, or copper again. */
    private void deliver(String day, String technology) {
        StringBuilder offers = new StringBuilder("id;technologie;download;upload\n");
        for (RegionKey key : Set.of(Village.NOSSEN, Village.LOMMATZSCH)) {
            for (int house = 1; house <= 4; house++) {
                offers.append("%s-%d;%s\n".formatted(key, house, technology));
            }
        }
        Village.take(imports, "supply", "Netz A (Demo)", day, offers, null);
    }

    @Test
    void aFrozenReportIsTheSameToTheByteAfterLaterImports() {
        long id = frozen(Audience.INTERNAL, Village.NOSSEN, HALF_YEAR);
        Document before = desk.document(OFFICE, id);
        assertThat(before.numbers().get("figures.gigabit.ADDRESSES")).isEqualTo(new Count(0, 4));
        deliver("2025-12-31", "FTTH;1000;500");

        Recount recount = desk.recount(OFFICE, id);
        assertThat(recount.isEqual()).as(recount.toString()).isTrue();
        assertThat(recount.numbers()).isGreaterThan(8);
        assertThat(Canonical.sha256(desk.text(OFFICE, id)))
                .isEqualTo(desk.report(OFFICE, id).sha256());
        Document now = desk.document(OFFICE, frozen(Audience.INTERNAL, Village.NOSSEN, HALF_YEAR));
        assertThat(now.numbers().get("figures.gigabit.ADDRESSES")).isEqualTo(new Count(4, 4));
        deliver("2025-12-31", "FTTC;50;10");
    }

    @Test
    void theNextReportSaysWhatChangedSinceTheOneBefore() {
        frozen(Audience.INTERNAL, Village.LOMMATZSCH, LocalDate.of(2025, 6, 30));
        Document next =
                desk.document(OFFICE, frozen(Audience.INTERNAL, Village.LOMMATZSCH, LocalDate.of(2025, 12, 30)));
        assertThat(next.numbers()).containsKeys("changes.from", "changes.to");
        assertThat(next.head().previousAsOf()).isEqualTo("2025-06-30");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAFrozenReport() {
        long id = frozen(Audience.INTERNAL, Village.NOSSEN, HALF_YEAR);
        assertThatThrownBy(() -> jdbc.sql("update reporting.frozen set title = 'x' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from reporting.frozen where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into reporting.frozen (audience, region_key, as_of, operation, title, document, sha256,
                                                      frozen_at, actor, display_name)
                        select audience, region_key, as_of, operation, title, document || ' ', sha256, frozen_at, actor,
                               display_name
                          from reporting.frozen where id = :id""").param("id", id).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoSavedInBetweenIsNamedAndNothingIsOverwritten() {
        long draft = desk.begin(OFFICE, new Order(Audience.INTERNAL, DISTRICT, HALF_YEAR, null, "Bericht"));
        desk.write(OFFICE, draft, 1, "Bericht", Map.of("summary", "zuerst"));
        assertThatThrownBy(() -> desk.write(OFFICE, draft, 1, "Bericht", Map.of("summary", "danach")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.changed");
        assertThatThrownBy(() -> desk.freeze(OFFICE, draft, 1)).hasMessageContaining("reporting.changed");
        assertThat(desk.draft(OFFICE, draft).texts()).containsEntry("summary", "zuerst");
        desk.freeze(OFFICE, draft, 2);
        assertThatThrownBy(() -> desk.write(OFFICE, draft, 2, "Bericht", Map.of()))
                .hasMessageContaining("reporting.frozen");
    }

    @Test
    void everybodyReadsWhatIsMeantForThemAndNothingElse() {
        long internal = frozen(Audience.INTERNAL, Village.NOSSEN, HALF_YEAR);
        long theirs = frozen(Audience.MUNICIPALITY, Village.NOSSEN, HALF_YEAR);
        long others = frozen(Audience.MUNICIPALITY, Village.LOMMATZSCH, HALF_YEAR);
        long state = frozen(Audience.STATE, DISTRICT, HALF_YEAR);
        assertThat(desk.report(NOSSEN, theirs).region()).isEqualTo(Village.NOSSEN);
        assertThat(desk.report(STATE, state).region()).isEqualTo(DISTRICT);
        for (long closed : new long[] {internal, others, state}) {
            assertThatThrownBy(() -> desk.text(NOSSEN, closed)).isInstanceOf(NotFound.class);
        }
        for (long closed : new long[] {internal, theirs, others}) {
            assertThatThrownBy(() -> desk.text(STATE, closed)).isInstanceOf(NotFound.class);
        }
        assertThat(desk.frozen(NEIGHBOUR)).isEmpty();
        assertThatThrownBy(() -> desk.report(NEIGHBOUR, 999_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void countsBelowFiveAreHeldBackFromCouncilAndState() {
        Document council = desk.document(OFFICE, frozen(Audience.COUNCIL, Village.NOSSEN, HALF_YEAR));
        assertThat(council.numbers().get("outlook.OPEN")).isEqualTo(new Count(-1, -1));
        Document internal = desk.document(OFFICE, frozen(Audience.INTERNAL, Village.NOSSEN, HALF_YEAR));
        assertThat(internal.numbers().get("outlook.OPEN")).isEqualTo(new Count(4, 4));
        assertThat(desk.recount(OFFICE, frozen(Audience.COUNCIL, DISTRICT, HALF_YEAR))
                        .isEqual())
                .isTrue();
    }

    @Test
    void anOrderThatCannotBeIsRefusedWithItsReason() {
        refused("reporting.halfyear", Audience.COUNCIL, DISTRICT, LocalDate.of(2025, 9, 30));
        refused("reporting.future", Audience.INTERNAL, DISTRICT, LocalDate.of(2030, 1, 1));
        refused("reporting.municipality", Audience.MUNICIPALITY, DISTRICT, HALF_YEAR);
    }

    private void refused(String code, Audience audience, RegionKey region, LocalDate asOf) {
        assertThatThrownBy(() -> desk.begin(OFFICE, new Order(audience, region, asOf, null, "Bericht")))
                .hasMessageContaining(code);
    }

    @Test
    void aPackageOfADistrictIsReadByTheStateOnceAndHoldsSumsOnly() {
        PackageFile file = packages.make(OFFICE, DISTRICT, HALF_YEAR);
        assertThat(file.content().municipalities()).hasSize(2);
        assertThat(file.content().municipalities().getFirst().figures())
                .allSatisfy(v -> assertThat((@Nullable Long) v.numerator()).isNotIn(1L, 2L, 3L, 4L));
        assertThat(packages.receive(STATE, file.json()).district()).isEqualTo("14627");
        assertThat(packages.newest(STATE)).hasSize(1);
        assertThat(packages.newest(NEIGHBOUR)).isEmpty();
        assertThatThrownBy(() -> packages.receive(STATE, file.json())).hasMessageContaining("reporting.package.known");
        assertThatThrownBy(() -> packages.make(NEIGHBOUR, DISTRICT, HALF_YEAR)).hasMessageContaining("package.write");
    }
}
