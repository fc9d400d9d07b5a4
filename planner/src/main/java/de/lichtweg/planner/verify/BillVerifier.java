package de.lichtweg.planner.verify;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.Item;
import de.lichtweg.planner.cost.TrenchWork;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a bill against the plan it is of: every amount is quantity times price, surcharges are shares of the sum, all metres of
 * trench and all pieces stand on exactly one line. Counts by another way than the bill was made: from the lines back to the plan.
 */
public final class BillVerifier {

    private final HierarchyProblem problem;
    private final TrenchWork work;
    private final HierarchyPlan plan;
    private final List<String> found = new ArrayList<>();

    /** A verifier of bills of a plan. */
    public BillVerifier(HierarchyProblem problem, TrenchWork work, HierarchyPlan plan) {
        this.problem = problem;
        this.work = work;
        this.plan = plan;
    }

    /** What is wrong, as sentences; empty if nothing is. */
    public List<String> complaints(BillOfQuantities bill) {
        for (BillOfQuantities.Line line : bill.lines()) {
            long expected = quantity(line.item());
            complain(expected != line.quantity(), line.item().code() + ": " + expected + " are built");
            Amount range = line.price().range();
            int shift = line.item().unit() == Unit.METRE ? 3 : 0;
            checkProduct(
                    line.item().code(),
                    range.lowCents(),
                    line.quantity(),
                    shift,
                    line.amount().lowCents());
            checkProduct(
                    line.item().code(),
                    range.likelyCents(),
                    line.quantity(),
                    shift,
                    line.amount().likelyCents());
            checkProduct(
                    line.item().code(),
                    range.highCents(),
                    line.quantity(),
                    shift,
                    line.amount().highCents());
        }
        checkNothingMissing(bill);
        checkSurcharges(bill);
        return List.copyOf(found);
    }

    private void complain(boolean wrong, String what) {
        if (wrong) {
            found.add(what);
        }
    }

    private void checkProduct(String name, long price, long quantity, int shift, long claimed) {
        long product = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(quantity))
                .movePointLeft(shift)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        complain(product != claimed, name + " costs " + product + ", claimed were " + claimed);
    }

    private long quantity(Item item) {
        return switch (item) {
            case Item.Trench trench -> trenchMm(trench);
            case Item.Passage passage -> passages(passage);
            case Item.Distributor box ->
                plan.distributors().stream()
                        .filter(d -> problem.rules().distributorCapacities().get(d.type()) == box.capacity())
                        .count();
            case Item.Cable cable -> cableMm(cable);
            case Item.Part part -> part(part);
        };
    }

    private long trenchMm(Item.Trench trench) {
        long mm = 0;
        for (int e : plan.trenches()) {
            boolean same = work.surface(e) == trench.surface() && work.method(e) == trench.method();
            mm += same ? problem.lengthMm()[e] : 0;
        }
        return mm;
    }

    private long passages(Item.Passage passage) {
        long count = 0;
        for (int e : plan.trenches()) {
            count += work.crossing(e).filter(c -> c == passage.crossing()).isPresent() ? 1 : 0;
        }
        return count;
    }

    private long cableMm(Item.Cable cable) {
        int size = problem.rules().cableFibres().indexOf(cable.fibres());
        long mm = 0;
        for (HierarchyPlan.Distributor d : plan.distributors()) {
            mm += d.feederMm() * problem.rules().cables(problem.rules().feederFibres(d.type()))[size];
            for (int home : d.homes()) {
                long fibres = problem.rules().dropFibres(problem.homes().units()[home]);
                mm += plan.dropMm()[home] * problem.rules().cables(fibres)[size];
            }
        }
        return mm;
    }

    private long part(Item.Part part) {
        long sum = 0;
        for (HierarchyPlan.Distributor d : plan.distributors()) {
            sum += switch (part) {
                case FEEDER_DUCT -> d.feederMm();
                case CLOSURE -> problem.rules().closures(d.feederMm());
                case HOUSE_CONNECTION -> d.homes().length;
                case DROP_DUCT, HOUSE_CONNECTION_METRE -> housesMm(part, d.homes());
                case POP -> 0;
            };
        }
        return part == Item.Part.POP
                ? plan.pops().stream().mapToLong(HierarchyPlan.Pop::count).sum()
                : sum;
    }

    private long housesMm(Item.Part part, int... homes) {
        long mm = 0;
        for (int home : homes) {
            mm += part == Item.Part.DROP_DUCT ? plan.dropMm()[home] : problem.beyondMm(home);
        }
        return mm;
    }

    private void checkNothingMissing(BillOfQuantities bill) {
        long trenchMm = 0;
        long cableMm = 0;
        for (BillOfQuantities.Line line : bill.lines()) {
            trenchMm += line.item() instanceof Item.Trench ? line.quantity() : 0;
            cableMm += line.item() instanceof Item.Cable ? line.quantity() : 0;
        }
        long dug = 0;
        for (int e : plan.trenches()) {
            dug += problem.lengthMm()[e];
        }
        complain(dug != trenchMm, dug + " mm of trench are dug, " + trenchMm + " are on the bill");
        long laid = problem.rules().cableFibres().stream()
                .mapToLong(fibres -> cableMm(new Item.Cable(fibres)))
                .sum();
        complain(laid != cableMm, laid + " mm of cable are laid, " + cableMm + " are on the bill");
        for (Item.Part part : Item.Part.values()) {
            long on = bill.lines().stream()
                    .filter(line -> line.item() == part)
                    .mapToLong(BillOfQuantities.Line::quantity)
                    .sum();
            complain(on != part(part), part.code() + ": " + part(part) + " are built, " + on + " are on the bill");
        }
        long boxes = bill.lines().stream()
                .filter(line -> line.item() instanceof Item.Distributor)
                .mapToLong(BillOfQuantities.Line::quantity)
                .sum();
        complain(boxes != plan.distributors().size(), boxes + " distributors are on the bill");
    }

    private void checkSurcharges(BillOfQuantities bill) {
        Amount net = bill.net();
        long likely = net.likelyCents();
        for (BillOfQuantities.SurchargeLine line : bill.surcharges()) {
            String name = line.surcharge().name();
            checkProduct(
                    name,
                    net.lowCents(),
                    line.surcharge().lowPerMille(),
                    3,
                    line.amount().lowCents());
            checkProduct(
                    name,
                    net.likelyCents(),
                    line.surcharge().likelyPerMille(),
                    3,
                    line.amount().likelyCents());
            checkProduct(
                    name,
                    net.highCents(),
                    line.surcharge().highPerMille(),
                    3,
                    line.amount().highCents());
            likely += line.amount().likelyCents();
        }
        complain(likely != bill.total().likelyCents(), "the sum is " + likely);
    }
}
