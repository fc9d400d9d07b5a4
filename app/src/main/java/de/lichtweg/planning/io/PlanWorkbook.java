package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.Island;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableExport;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Quantities and costs, what was assumed, and what is not connected, as a workbook. */
final class PlanWorkbook {

    private static final double METRE = 1000;
    private static final double EURO = 100;

    private final AreaPlan plan;
    private final Provenance provenance;
    private final Words words;

    /** A position, a surcharge or a sum. */
    private record Position(
            String name,
            String code,
            String unit,
            @Nullable Double quantity,
            @Nullable Amount price,
            Amount amount,
            String source) {

        @Nullable
        Double price(ToLongFunction<Amount> end) {
            Amount range = price;
            return range == null ? null : end.applyAsLong(range) / EURO;
        }
    }

    PlanWorkbook(AreaPlan plan, Provenance provenance, Words words) {
        this.plan = plan;
        this.provenance = provenance;
        this.words = words;
    }

    void write(OutputStream out) {
        TableExport.xlsx(List.of(quantities(), assumptions(), islands(), left()), out);
    }

    private Table<Position> quantities() {
        return new Table<>(
                words.of("plan.sheet.quantities"),
                List.of(
                        Column.text("Position", Position::name),
                        Column.text("Kennung", Position::code),
                        Column.text("Einheit", Position::unit),
                        Column.decimal("Menge", Position::quantity),
                        Column.decimal("Preis niedrig (€)", p -> p.price(Amount::lowCents)),
                        Column.decimal("Preis wahrscheinlich (€)", p -> p.price(Amount::likelyCents)),
                        Column.decimal("Preis hoch (€)", p -> p.price(Amount::highCents)),
                        Column.decimal("Betrag niedrig (€)", p -> p.amount.lowCents() / EURO),
                        Column.decimal("Betrag wahrscheinlich (€)", p -> p.amount.likelyCents() / EURO),
                        Column.decimal("Betrag hoch (€)", p -> p.amount.highCents() / EURO),
                        Column.text("Quelle des Preises", Position::source)),
                positions(),
                provenance);
    }

    private List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (BillOfQuantities.Line line : plan.bill().lines()) {
            boolean metres = line.item().unit() == Unit.METRE;
            positions.add(new Position(
                    words.of(line.item()),
                    line.item().code(),
                    metres ? "m" : words.of("plan.unit.piece"),
                    metres ? line.quantity() / METRE : (double) line.quantity(),
                    line.price().range(),
                    line.amount(),
                    line.price().source()));
        }
        positions.add(sum("plan.sum.net", plan.bill().net()));
        for (BillOfQuantities.SurchargeLine line : plan.bill().surcharges()) {
            positions.add(new Position(
                    line.surcharge().name(),
                    "surcharge",
                    "%",
                    line.surcharge().likelyPerMille() / 10.0,
                    null,
                    line.amount(),
                    line.surcharge().source()));
        }
        positions.add(sum("plan.sum.total", plan.total()));
        return positions;
    }

    private Position sum(String key, Amount amount) {
        return new Position(words.of(key), "", "", null, null, amount, "");
    }

    private Table<Assumption> assumptions() {
        return new Table<>(
                words.of("plan.sheet.assumptions"),
                List.of(
                        Column.text("Annahme", words::of),
                        Column.integer("Anzahl", Assumption::count),
                        Column.text("Quelle", Assumption::source)),
                plan.ground().assumptions(),
                provenance);
    }

    private Table<Island> islands() {
        return new Table<>(
                words.of("plan.sheet.islands"),
                List.of(
                        Column.decimal("Ost", Island::x),
                        Column.decimal("Nord", Island::y),
                        Column.integer("Adressen", Island::houses),
                        Column.decimal("Straßen (m)", i -> i.streetMm() / METRE),
                        Column.decimal("Lücke (m)", Island::gapMetres),
                        Column.yesNo("verbunden", Island::joined)),
                plan.ground().islands(),
                provenance);
    }

    private Table<GroundNetwork.Left> left() {
        return new Table<>(
                words.of("plan.sheet.left"),
                List.of(
                        Column.text("Kennung", l -> l.house().id()),
                        Column.text("Straße", l -> l.house().street()),
                        Column.text("Hausnummer", l -> l.house().number()),
                        Column.text("Grund", l -> words.of("plan.left", l.why()))),
                plan.ground().left(),
                provenance);
    }
}
