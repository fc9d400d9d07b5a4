package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillBuilder;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.BusinessCase;
import de.lichtweg.planner.cost.BusinessCase.Year;
import de.lichtweg.planner.cost.CostRange;
import de.lichtweg.planner.cost.Crossing;
import de.lichtweg.planner.cost.EconomicGap;
import de.lichtweg.planner.cost.FunderSplit;
import de.lichtweg.planner.cost.FunderSplit.Funder;
import de.lichtweg.planner.cost.FunderSplit.Part;
import de.lichtweg.planner.cost.Item;
import de.lichtweg.planner.cost.Method;
import de.lichtweg.planner.cost.Price;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planner.cost.PriceBookWriter;
import de.lichtweg.planner.cost.RuleSetReader;
import de.lichtweg.planner.cost.Surface;
import de.lichtweg.planner.cost.TrenchWork;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyPlanner;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planner.verify.BillVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Costs add up, to the cent. */
class CostTest {

    private static final Path DATA = Path.of("../app/src/main/resources/planning");

    static PriceBook priceBook() throws IOException {
        return PriceBookReader.read(Files.readString(DATA.resolve("price-book.csv"), StandardCharsets.UTF_8));
    }

    static RuleSet rules() throws IOException {
        return RuleSetReader.read(Files.readString(DATA.resolve("rule-set.csv"), StandardCharsets.UTF_8));
    }

    /** 42 km of trench, 1,000 houses, two years of building and seven of operation. */
    @Test
    void the_worked_case_of_an_economic_gap_comes_out_to_the_cent() {
        long capex = (42_000L * 120_00 + 1_000L * 1_100_00 + 180_000_00L) * 108 / 100;
        assertThat(capex).isEqualTo(6_825_600_00L);
        BusinessCase plan = new BusinessCase(
                1_000,
                List.of(
                        Year.building(capex / 2),
                        Year.building(capex / 2),
                        Year.operating(150),
                        Year.operating(300),
                        Year.operating(400),
                        Year.operating(450),
                        Year.operating(480),
                        Year.operating(500),
                        Year.operating(500)),
                28_00,
                7_00,
                capex / 100,
                600,
                0);
        EconomicGap gap = EconomicGap.of(plan);
        assertThat(gap).isEqualTo(new EconomicGap(6_257_002_49L, 499_437_76L, 641_286_02L, 0, 6_115_154_24L));
        assertThat(FunderSplit.split(
                        gap.gapCents(), List.of(Funder.of("Bund", 6_000), Funder.of("Land", 3_000)), "Kommune"))
                .containsExactly(
                        new Part("Bund", 3_669_092_54L),
                        new Part("Land", 1_834_546_27L),
                        new Part("Kommune", 611_515_43L));
        assertThat(FunderSplit.split(gap.gapCents(), List.of(Funder.of("Bund", 5_000)), "Land"))
                .containsExactly(new Part("Bund", 3_057_577_12L), new Part("Land", 3_057_577_12L));
    }

    @Test
    void what_the_network_is_worth_at_the_end_makes_the_gap_smaller() {
        List<Year> years = List.of(Year.building(1_000_00), Year.operating(0));
        BusinessCase plan = new BusinessCase(1, years, 0, 0, 0, 0, 300_00);
        assertThat(EconomicGap.of(plan).gapCents()).isEqualTo(700_00);
        assertThatThrownBy(() -> new Year(0, false, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_split_loses_or_makes_a_cent() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            int first = random.nextInt(10_001);
            int second = random.nextInt(10_001 - first);
            OptionalLong ceiling = random.nextBoolean() ? OptionalLong.of(random.nextInt(1_000)) : OptionalLong.empty();
            long cents = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(1_000_000_000);
            List<Part> parts =
                    FunderSplit.split(cents, List.of(new Funder("A", first, ceiling), Funder.of("B", second)), "C");
            assertThat(parts.stream().mapToLong(Part::cents).sum())
                    .as("seed %d", seed)
                    .isEqualTo(cents);
            assertThat(parts).as("seed %d", seed).allMatch(part -> part.cents() >= 0);
            assertThat(parts.getFirst().cents()).as("seed %d", seed).isLessThanOrEqualTo(ceiling.orElse(cents));
        }
        assertThat(FunderSplit.split(1, List.of(Funder.of("A", 5_000), Funder.of("B", 5_000)), "C"))
                .extracting(Part::cents)
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void every_bill_of_a_drawn_network_is_confirmed_by_another_count() throws IOException {
        PriceBook prices = priceBook();
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            HierarchyProblem drawn = RandomNetworks.town(random, 3 + random.nextInt(6), random.nextInt(60));
            TrenchWork work = drawWork(random, drawn.graph().edges());
            HierarchyProblem problem = priced(drawn, work, prices);
            HierarchyPlan plan = new HierarchyPlanner(seed, 1).plan(problem, Budget.ofEffort(300_000));
            BillOfQuantities bill = new BillBuilder(problem, work, prices).bill(plan);
            assertThat(new BillVerifier(problem, work, plan).complaints(bill))
                    .as("seed %d", seed)
                    .isEmpty();
            long rounding = plan.trenches().length + bill.lines().size() + 6L;
            assertThat(bill.net().likelyCents() - plan.cost().totalCents())
                    .as("seed %d: cents by which bill and plan may differ", seed)
                    .isBetween(-rounding, rounding);
        }
    }

    /** A drawn problem at the prices of the book, with cable sizes and rules of the delivered rule set. */
    private static HierarchyProblem priced(HierarchyProblem drawn, TrenchWork work, PriceBook prices)
            throws IOException {
        Edges edges = new Edges();
        for (int e = 0; e < drawn.graph().edges(); e++) {
            edges.add(drawn.graph().tail(e), drawn.graph().head(e), work.cents(e, drawn.lengthMm()[e], prices));
        }
        return new HierarchyProblem(
                edges.graph(drawn.graph().vertices()),
                drawn.lengthMm(),
                drawn.homes(),
                drawn.distributorSites(),
                drawn.popSites(),
                shortDrums(),
                prices.networkPrices(shortDrums()));
    }

    /** The delivered rule set with cables so short that closures are needed. */
    private static RuleSet shortDrums() throws IOException {
        return RuleSetReader.read(RuleSetReader.text(rules()).replaceAll("drum-m;[0-9,]+", "drum-m;150"));
    }

    private static TrenchWork drawWork(Random random, int edges) {
        TrenchWork work = new TrenchWork(edges);
        Surface[] surfaces = Surface.values();
        Method[] everywhere = {Method.OPEN_TRENCH, Method.CO_LAYING, Method.EXISTING_DUCT, Method.DRILLING};
        for (int e = 0; e < edges; e++) {
            work.set(e, surfaces[random.nextInt(surfaces.length)], everywhere[random.nextInt(everywhere.length)]);
            if (random.nextInt(10) == 0) {
                work.cross(e, Crossing.values()[random.nextInt(3)]);
            }
        }
        return work;
    }

    @Test
    void an_existing_duct_is_preferred_where_it_is_cheaper() throws IOException {
        PriceBook prices = priceBook();
        TrenchWork work = new TrenchWork(2);
        work.set(0, Surface.PAVING, Method.OPEN_TRENCH);
        work.set(1, Surface.PAVING, Method.EXISTING_DUCT);
        assertThat(work.cents(0, 10_000, prices)).isEqualTo(1_200_00);
        assertThat(work.cents(1, 10_000, prices)).isEqualTo(20_00);
    }

    @Test
    void a_price_book_is_read_as_it_was_written() throws IOException {
        PriceBook book = priceBook();
        assertThat(PriceBookReader.read(PriceBookWriter.text(book))).isEqualTo(book);
        assertThat(RuleSetReader.read(RuleSetReader.text(rules()))).isEqualTo(rules());
        assertThat(book.prices()).allSatisfy((item, price) -> {
            assertThat(Item.of(item.code())).isEqualTo(item);
            assertThat(price.source()).isNotBlank();
        });
    }

    @Test
    void a_broken_price_book_is_refused_with_its_line() {
        String start = "name;X\nas-of;2026-01-01\n";
        assertThatThrownBy(() -> PriceBookReader.read(start + "cable:24;1;3;2;Quelle"))
                .hasMessageContaining("Zeile 3")
                .hasMessageContaining("aufsteigen");
        assertThatThrownBy(() -> PriceBookReader.read(start + "cable:24;1;2;3;"))
                .hasMessageContaining("keine Quelle");
        assertThatThrownBy(() -> PriceBookReader.read(start + "cable:x;1;2;3;Quelle"))
                .hasMessageContaining("cable:x");
        assertThatThrownBy(() -> PriceBookReader.read(start + "cable:24;1,005;2;3;Quelle"))
                .hasMessageContaining("2 Stellen");
        assertThatThrownBy(() -> PriceBookReader.read("")).hasMessageContaining("Name");
    }

    @Test
    void amounts_are_rounded_half_up_once_per_line() {
        Price price = new Price(new Amount(1, 333, 1_000_000_000_000L), "Angebot");
        assertThat(price.of(de.lichtweg.planner.cost.Unit.METRE, 500)).isEqualTo(new Amount(1, 167, 500_000_000_000L));
        assertThat(new CostRange(new Amount(100, 200, 301), 3, 2).perHomePassed())
                .isEqualTo(new Amount(33, 67, 100));
        assertThat(new CostRange(new Amount(100, 200, 301), 3, 2).perHomeConnected())
                .isEqualTo(new Amount(50, 100, 151));
        assertThat(new CostRange(Amount.NONE, 0, 0).perHomePassed()).isEqualTo(Amount.NONE);
    }
}
