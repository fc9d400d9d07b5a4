package de.lichtweg.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityShapes.Shape;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.MapArea;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Nossen four houses stand 30 m apart, 9 km to the west of four houses in Lommatzsch. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    Imports imports;

    @Autowired
    Organisations organisations;

    @Autowired
    ActivityRegister register;

    @Autowired
    TerritoryFiles files;

    @Autowired
    ActivityShapes shapes;

    @Autowired
    InstallationCrs crs;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    @BeforeAll
    void twoMunicipalities() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        Village.build(jdbc, operations, imports);
    }

    private static Scope municipality(RegionKey territory) {
        return new Scope("gemeinde", "Gemeinde", Role.MUNICIPALITY, null, Set.of(territory), RightsTable.standard());
    }

    private Activity activity(String title, RegionKey territory, Selection selection) {
        ActivityDraft draft = Drafts.resolution(organisations, territory, title);
        long id = register.create(OFFICE, draft.with(draft.expected().of(selection.text())));
        return register.get(OFFICE, id);
    }

    /** A rectangle around the first houses, in degrees and clockwise. */
    private MapArea around(double west, double east) {
        List<double[]> corners = new ArrayList<>();
        for (double[] own : List.of(
                new double[] {west, 5_653_900},
                new double[] {west, 5_654_100},
                new double[] {east, 5_654_100},
                new double[] {east, 5_653_900})) {
            double[] at = own.clone();
            crs.to(Crs.WGS84).transform(at);
            corners.add(at);
        }
        return new MapArea(corners);
    }

    private static String polygon(double west, double east) {
        return "[[[%1$s,5653900],[%2$s,5653900],[%2$s,5654100],[%1$s,5654100],[%1$s,5653900]]]".formatted(west, east);
    }

    private static ByteArrayInputStream geoJson(String polygon) {
        return bytes("""
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:25833"}},
                 "features":[{"type":"Feature","properties":{"name":"Süd"},"geometry":{"type":"Polygon","coordinates":%s}}]}
                """.formatted(polygon));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> houses(Activity a) {
        List<String> labels = new ArrayList<>();
        AddressQuery query = AddressQuery.all(DISTRICT).with("activity", Long.toString(a.id()));
        for (AddressRow row : ledger.view(OFFICE, AsOf.NOW).rows(query, "address")) {
            labels.add(row.municipality() + " " + row.label());
        }
        return labels;
    }

    @Test
    void whatIsDrawnChoosesTheAddressesInsideAndOnlyThereItGoesOn() {
        Activity all = activity("im Kreis", DISTRICT, new Selection(""));
        assertThat(all.touches(Village.NOSSEN)).isTrue();
        assertThat(all.touches(Village.LOMMATZSCH)).isTrue();

        Activity drawn = activity("gezeichnet", DISTRICT, Selection.ofArea(around(384_000, 384_075)));
        assertThat(houses(drawn)).containsExactly("14627180 Dorfstraße 1", "14627180 Dorfstraße 2");
        assertThat(drawn.addresses()).isEqualTo(2);
        assertThat(drawn.touches(Village.NOSSEN)).isTrue();
        assertThat(drawn.touches(Village.LOMMATZSCH))
                .as("the district is its territory, its addresses are in Nossen")
                .isFalse();
        assertThat(register.list(municipality(Village.LOMMATZSCH)))
                .as("rights follow the territory, as before")
                .extracting(Activity::title)
                .contains("gezeichnet");
        assertThat(undertakings(drawn)).containsExactly("14627180");
        assertThat(undertakings(all)).containsExactly("14627");
        assertThat(outline(drawn).contains(shape(drawn).point())).isTrue();
    }

    private Shape shape(Activity activity) {
        return Objects.requireNonNull(shapes.of(OFFICE, List.of(activity)).get(activity));
    }

    private Geometry outline(Activity activity) {
        return Objects.requireNonNull(shape(activity).outline());
    }

    private List<String> undertakings(Activity a) {
        return jdbc.sql("-- one region\nselect u.region_key from activity.shared_undertaking u where u.id = :id")
                .param("id", a.id())
                .query(String.class)
                .list();
    }

    @Test
    void anAreaOfAFileReplacesTheChoiceAndWhatLiesOutsideTheTerritoryDoesNotCount() {
        Activity before = activity("aus Datei", Village.NOSSEN, new Selection("region=14627180"));
        assertThat(before.addresses()).isEqualTo(4);
        files.take(OFFICE, before, "los 7.geojson", geoJson(polygon(384_075, 393_100)), false);

        Activity after = register.get(OFFICE, before.id());
        assertThat(houses(after)).containsExactly("14627180 Dorfstraße 3", "14627180 Dorfstraße 4");
        assertThat(new Selection(after.draft().expected().addresses()).fileName())
                .isEqualTo("los 7.geojson");
        assertThat(outline(after).getNumPoints())
                .as("the outline is that of the file")
                .isEqualTo(5);

        Activity other = activity("fremd", Village.NOSSEN, new Selection(""));
        String of = after.draft().expected().addresses();
        assertThatThrownBy(() -> register.change(
                        OFFICE,
                        other.id(),
                        1,
                        other.draft().with(other.draft().expected().of(of)),
                        ""))
                .as("a file belongs to one activity")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("activity.extent.unknown"));
        assertThatThrownBy(() -> files.take(OFFICE, after, "weit.geojson", geoJson(polygon(393_000, 393_200)), false))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("activity.extent.outside"));
        assertThatThrownBy(() -> files.take(
                        municipality(Village.NOSSEN), after, "x.geojson", geoJson(polygon(384_000, 384_100)), false))
                .isInstanceOf(Closed.class);
        assertThat(houses(register.get(OFFICE, before.id()))).hasSize(2);
    }

    @Test
    void aListOfAddressesIsMatchedRowByRowAndWhatIsUnknownIsRefusedUnlessLeftOut() {
        Activity before = activity("mit Liste", Village.LOMMATZSCH, new Selection(""));
        String list =
                "strasse;hausnummer;plz;ort;ags\nDorfstraße;2;01683;Ort;14627130\nNirgends;9;01683;Ort;14627130\n";
        assertThatThrownBy(() -> files.take(OFFICE, before, "liste.csv", bytes(list), false))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("import.rejected"));
        assertThat(register.get(OFFICE, before.id()).addresses()).isZero();

        files.take(OFFICE, before, "liste.csv", bytes(list), true);
        assertThat(houses(register.get(OFFICE, before.id()))).containsExactly("14627130 Dorfstraße 2");
    }
}
