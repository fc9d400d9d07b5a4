package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened, told by the files that arrived, and the class and cause that the explainer finds for it. */
@LichtwegTest
class ExplainStoriesTest {

    private static final String WINTER = "2025-12-31";
    private static final String SUMMER = "2026-06-30";
    private static final RegionKey NOSSEN = new RegionKey("14627180");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    SupplyProfile supply;

    @Autowired
    ProspectProfile prospects;

    @Autowired
    Explainer explainer;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void fourHouses() {
        twoMunicipalities();
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.prospect, coverage.delivery")
                .update();
        register("2018-01-01", house("h1", 1, 2), house("h2", 2, 2), house("h3", 3, 2), house("h4", 4, 2));
    }

    private void twoMunicipalities() {
        operations.write(
                TestFile.SCOPE,
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- one municipality
                        insert into region.region (key, name, source, valid_from, rec_from)
                        select m.key, 'Gemeinde ' || m.key, 'test', date '2011-01-01', :n
                          from (values ('14627180'), ('14627190')) as m (key)
                         where not exists (select from region.region r where r.key = m.key)
                        """).param("n", n).update());
    }

    private static String house(String id, int number, int households) {
        return "id=" + id + ";municipality=14627180;street=Markt;number=" + number
                + ";suffix=;postcode=01683;town=Nossen" + ";x=38000" + number + ";y=5650000;households=" + households;
    }

    private static String offer(String id, int down) {
        return "address=" + id + ";technology=FTTH;up=" + down / 2 + ";down=" + down;
    }

    private static String promise(String id, String kind, String until) {
        return "address=" + id + ";kind=" + kind + ";technology=FTTH;down=1000;up=500;expected_to=" + until
                + ";secret=nein";
    }

    private void register(String day, String... rows) {
        Request r = TestFile.request(day, null, true);
        TestFile.of(rows)
                .into(
                        operations,
                        addresses,
                        new Request(
                                r.scope(), null, r.asOf(), null, "register", true, true, false, null, "r.csv", "h"));
    }

    private void deliver(String operator, String day, String... rows) {
        send(supply, operator, day, rows);
    }

    private void foresee(String operator, String day, String... rows) {
        send(prospects, operator, day, rows);
    }

    private void send(ImportProfile profile, String operator, String day, String... rows) {
        TestFile.of(rows).into(operations, profile, TestFile.request(day, operator, true));
    }

    private static AsOf now(String day) {
        return new AsOf(LocalDate.parse(day), null);
    }

    private Explanation gigabit(AsOf from, AsOf to) {
        return explain("gigabit", Weighting.ADDRESSES, from, to);
    }

    private Explanation explain(String figure, Weighting weighting, AsOf from, AsOf to) {
        return explainer.explain(TestFile.SCOPE, new Comparison(NOSSEN, figure, weighting, from, to));
    }

    /** "LOST 2: WITHDRAWN Netz A (Test) 2" for every part. */
    private static List<String> told(Explanation e) {
        return e.parts().stream()
                .map(p -> p.change() + " " + p.addresses()
                        + (p.details().isEmpty() ? "" : ": ")
                        + String.join(
                                ", ",
                                p.details().stream()
                                        .map(ExplainStoriesTest::told)
                                        .toList()))
                .toList();
    }

    private static String told(Part detail) {
        return detail.cause().map(ChangeCause::name).orElse("")
                + detail.operator().map(Network::name).map(n -> " " + n).orElse("") + " " + detail.addresses();
    }

    @Test
    void whatANetworkBuiltIsGainedAndWhatItTookBackIsLost() {
        deliver("Netz A (Test)", WINTER, offer("h1", 50), offer("h2", 1000), offer("h3", 1000));
        deliver("Netz A (Test)", SUMMER, offer("h1", 1000), offer("h2", 100));
        assertThat(told(gigabit(now(WINTER), now(SUMMER))))
                .containsExactly("GAINED 1: BUILT Netz A (Test) 1", "LOST 2: WITHDRAWN Netz A (Test) 2");
    }

    @Test
    void aDeliveryThatArrivesLateIsNewsAndNoCorrection() {
        deliver("Netz A (Test)", WINTER, offer("h1", 50), offer("h2", 1000));
        long before = operations.latest();
        deliver("Netz A (Test)", SUMMER, offer("h1", 1000));
        LocalDate day = LocalDate.parse(SUMMER);
        assertThat(told(gigabit(AsOf.through(day, before), AsOf.through(day, before + 1))))
                .containsExactly("GAINED 1: BUILT Netz A (Test) 1", "LOST 1: WITHDRAWN Netz A (Test) 1");
    }

    @Test
    void aStichtagThatIsReportedAgainIsACorrection() {
        deliver("Netz A (Test)", WINTER, offer("h1", 50), offer("h2", 1000));
        deliver("Netz A (Test)", SUMMER, offer("h1", 50), offer("h2", 1000));
        long before = operations.latest();
        deliver("Netz A (Test)", WINTER, offer("h1", 1000), offer("h2", 1000));
        AsOf then = AsOf.through(LocalDate.parse(WINTER), before);
        assertThat(told(gigabit(then, then.on(LocalDate.parse(WINTER)))))
                .as("nothing between a state and itself")
                .isEmpty();
        assertThat(told(gigabit(then, now(WINTER)))).containsExactly("CORRECTED 1");
        assertThat(told(gigabit(then, now(SUMMER))))
                .as("the later Stichtag was not reported again")
                .isEmpty();
    }

    @Test
    void aReportedStichtagThatIsTakenBackIsACorrectionToo() {
        deliver("Netz A (Test)", WINTER, offer("h1", 50));
        deliver("Netz A (Test)", SUMMER, offer("h1", 1000));
        long before = operations.latest();
        operations.undo(TestFile.SCOPE, before, "falsche Datei");
        assertThat(told(gigabit(AsOf.through(LocalDate.parse(SUMMER), before), now(SUMMER))))
                .containsExactly("CORRECTED 1");
    }

    @Test
    void whatTheOfficeCorrectsIsACorrectionOnWhateverDay() {
        deliver("Netz A (Test)", WINTER, offer("h1", 1000), offer("h2", 1000));
        Request asked = TestFile.request("2026-03-01", "Netz A (Test)", false);
        TestFile.of("address=h1;technology=keine;down=0;up=0")
                .into(
                        operations,
                        supply,
                        new Request(
                                asked.scope(),
                                null,
                                asked.asOf(),
                                asked.operator(),
                                "correction",
                                false,
                                true,
                                false,
                                null,
                                "beleg.csv",
                                "h"));
        assertThat(told(gigabit(now(WINTER), now(SUMMER)))).containsExactly("CORRECTED 1");
    }

    @Test
    void promisesComeGoAndRunOut() {
        deliver("Netz A (Test)", "2024-12-31", offer("h1", 16), offer("h2", 16), offer("h3", 16), offer("h4", 16));
        foresee(
                "Netz B (Test)",
                "2024-12-31",
                promise("h1", "zugesagt", "31.12.2025"),
                promise("h2", "zugesagt", "31.12.2028"));
        foresee(
                "Netz B (Test)",
                WINTER,
                promise("h1", "zugesagt", "31.12.2025"),
                promise("h3", "im Bau", "31.12.2027"),
                promise("h4", "angekündigt", "31.12.2027"));
        AsOf then = now("2025-06-30");
        assertThat(told(explain("prospect", Weighting.ADDRESSES, then, now(SUMMER))))
                .containsExactly(
                        "GAINED 1: STARTED Netz B (Test) 1",
                        "LOST 2: DROPPED Netz B (Test) 1, EXPIRED Netz B (Test) 1");
        assertThat(told(explain("stage_announced", Weighting.ADDRESSES, then, now(SUMMER))))
                .containsExactly("GAINED 1: ANNOUNCED Netz B (Test) 1");
    }

    @Test
    void whereNoneAloneWouldHaveDoneItItWasSeveral() {
        deliver("Netz A (Test)", WINTER, offer("h1", 1000), offer("h2", 1000));
        deliver("Netz B (Test)", WINTER, offer("h1", 1000));
        deliver("Netz A (Test)", SUMMER, offer("h3", 1000));
        deliver("Netz B (Test)", SUMMER, offer("h3", 1000));
        assertThat(told(gigabit(now(WINTER), now(SUMMER))))
                .containsExactly("GAINED 1: BUILT Netz A (Test) 1", "LOST 2: WITHDRAWN Netz A (Test) 1, SEVERAL 1");
    }

    @Test
    void anotherRuleSetIsAnotherMethod() {
        deliver("Netz A (Test)", "2022-01-01", offer("h1", 250), offer("h2", 16), offer("h3", 1000), offer("h4", 250));
        deliver("Netz A (Test)", SUMMER, offer("h1", 250), offer("h2", 1000), offer("h3", 1000), offer("h4", 50));
        Explanation e = explain("eligible", Weighting.ADDRESSES, now("2022-06-30"), now(SUMMER));
        assertThat(told(e))
                .as("250 Mbit/s were enough in 2022 and are not any more; h4 fell below both thresholds")
                .containsExactly(
                        "OTHER_METHOD 1", "GAINED 1: WITHDRAWN Netz A (Test) 1", "LOST 1: BUILT Netz A (Test) 1");
    }

    @Test
    void addressesComeGoMoveAndWeighMore() {
        deliver("Netz A (Test)", WINTER, offer("h1", 1000), offer("h2", 1000), offer("h3", 16), offer("h4", 16));
        register(
                SUMMER,
                house("h1", 1, 3),
                house("h2", 2, 2).replace("14627180", "14627190"),
                house("h3", 3, 2),
                house("h5", 5, 2));
        Explanation e = explain("gigabit", Weighting.HOUSEHOLDS, now(WINTER), now(SUMMER));
        assertThat(told(e)).containsExactly("NEW 1", "VANISHED 1", "TERRITORY_CHANGED 1: LEFT 1", "WEIGHT_CHANGED 1");
        assertThat(e.from().numerator()).isEqualTo(4);
        assertThat(e.to().numerator()).isEqualTo(3);
        long before = operations.latest();
        register(SUMMER, house("h1", 1, 5), house("h3", 3, 2), house("h5", 5, 2));
        assertThat(told(explain(
                        "gigabit", Weighting.HOUSEHOLDS, AsOf.through(LocalDate.parse(SUMMER), before), now(SUMMER))))
                .as("the register says something else of a Stichtag that it had reported")
                .containsExactly("CORRECTED 1");
    }

    @Test
    void theNetworkOfASecretPromiseIsNotNamedAndNotFound() {
        deliver("Netz A (Test)", WINTER, offer("h1", 16));
        foresee("Netz B (Test)", SUMMER, promise("h1", "zugesagt", "31.12.2028").replace("nein", "ja"));
        Comparison asked = new Comparison(NOSSEN, "prospect", Weighting.ADDRESSES, now(WINTER), now(SUMMER));
        Scope municipality =
                new Scope("nossen", "Nossen", Role.MUNICIPALITY, null, Set.of(NOSSEN), RightsTable.standard());
        assertThat(told(explainer.explain(TestFile.SCOPE, asked)))
                .containsExactly("GAINED 1: COMMITTED Netz B (Test) 1");
        assertThat(told(explainer.explain(municipality, asked))).containsExactly("GAINED 1: COMMITTED 1");
        AddressQuery byNetwork = AddressQuery.all(NOSSEN)
                .with("changed", "gained")
                .with("changed_figure", "prospect")
                .with("changed_by", "netz-b-test")
                .with("from", WINTER);
        assertThat(ledger.view(TestFile.SCOPE, now(SUMMER)).count(byNetwork)).isEqualTo(1);
        assertThat(ledger.view(municipality, now(SUMMER)).count(byNetwork)).isZero();
        assertThat(ledger.view(municipality, now(SUMMER)).count(byNetwork.with("changed_by", "none")))
                .isEqualTo(1);
    }

    @Test
    void aQuestionThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> explain("none_such", Weighting.ADDRESSES, now(WINTER), now(SUMMER)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("explain.figure"));
        AddressQuery lost = AddressQuery.all(NOSSEN).with("changed", "lost");
        assertThat(refused(lost)).isEqualTo("query.changed.from");
        assertThat(refused(lost.with("from", "gestern"))).isEqualTo("query.value");
        assertThat(refused(lost.with("from", WINTER).with("changed", "gone"))).isEqualTo("query.value");
        assertThat(refused(AddressQuery.all(NOSSEN).with("from", WINTER))).isEqualTo("query.changed.missing");
        assertThat(lost.with("from", WINTER).without("changed")).isEqualTo(AddressQuery.all(NOSSEN));
    }

    private String refused(AddressQuery query) {
        try {
            ledger.view(TestFile.SCOPE, now(SUMMER)).count(query);
            return "";
        } catch (RuleViolation e) {
            return e.code();
        }
    }
}
