package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Adds up addresses in one pass. */
final class Sums {

    private int addresses;
    private long households;
    private long businesses;
    private int eligible;
    private int fibre;
    private int cable;
    private final int[] stages = new int[Stage.values().length];
    private final int[] bands = new int[Chunk.BAND_EDGES.length + 1];
    private final int[] technologies = new int[10];
    /** Addresses by id of the operator, as long as the largest id met. */
    private int[] operators = new int[16];

    void add(Chunk chunk, int row) {
        addresses++;
        households += chunk.columns.households[row];
        businesses += chunk.columns.businesses[row];
        stages[chunk.stage[row]]++;
        bands[chunk.band[row] + 1]++;
        if (chunk.eligible[row]) {
            eligible++;
        }
        if (chunk.columns.known[row]) {
            technologies[chunk.bestTechnology[row]]++;
        }
        addOffers(chunk, row);
    }

    private void addOffers(Chunk chunk, int row) {
        int last = -1;
        boolean byFibre = false;
        boolean byCable = false;
        Columns.OfferColumns offers = chunk.columns.offers;
        for (int i = chunk.columns.offerStart[row]; i < chunk.columns.offerStart[row + 1]; i++) {
            int operator = offers.operator[i];
            if (operator != last) {
                addOperator(operator, 1);
                last = operator;
            }
            if (offers.down[i] >= RuleSet.GIGABIT_KBPS) {
                byFibre |= Technology.ofCode(offers.technology[i]).fibre();
                byCable |= offers.technology[i] == Technology.CATV.code();
            }
        }
        fibre += byFibre ? 1 : 0;
        cable += byCable ? 1 : 0;
    }

    private void addOperator(int operator, int count) {
        if (operator >= operators.length) {
            operators = Arrays.copyOf(operators, Math.max(operator + 1, 2 * operators.length));
        }
        operators[operator] += count;
    }

    /** Adds what another one added up. */
    void add(Sums other) {
        addresses += other.addresses;
        households += other.households;
        businesses += other.businesses;
        eligible += other.eligible;
        fibre += other.fibre;
        cable += other.cable;
        add(stages, other.stages);
        add(bands, other.bands);
        add(technologies, other.technologies);
        for (int operator = 0; operator < other.operators.length; operator++) {
            if (other.operators[operator] > 0) {
                addOperator(operator, other.operators[operator]);
            }
        }
    }

    private static void add(int[] to, int[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    long households() {
        return households;
    }

    long businesses() {
        return businesses;
    }

    /** The counts as {@link Cells}. */
    int[] cells() {
        int[] cells = new int[Cells.NUMBER];
        cells[Cells.ALL] = addresses;
        for (Technology technology : Technology.values()) {
            if (technology.wired()) {
                cells[Cells.technology(technology)] = technologies[technology.code()];
            }
        }
        for (int band = -1; band < Chunk.BAND_EDGES.length; band++) {
            cells[Cells.band(band)] = bands[band + 1];
        }
        for (Stage stage : Stage.values()) {
            cells[Cells.stage(stage)] = stages[stage.ordinal()];
        }
        cells[Cells.ELIGIBLE] = eligible;
        cells[Cells.FIBRE] = fibre;
        cells[Cells.CABLE] = cable;
        Cells.complete(cells);
        return cells;
    }

    Totals totals(Operators names) {
        return totals(id -> names.get(id).key());
    }

    /** The same where many sums share what is known of the operators. */
    Totals totals(IntFunction<String> operatorKey) {
        Map<Stage, Integer> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byStage.put(stage, stages[stage.ordinal()]);
        }
        Map<Integer, Integer> byBand = new TreeMap<>();
        byBand.put(-1, bands[0]);
        for (int i = 0; i < Chunk.BAND_EDGES.length; i++) {
            byBand.put(Chunk.BAND_EDGES[i], bands[i + 1]);
        }
        Map<Technology, Integer> byTechnology = new EnumMap<>(Technology.class);
        for (Technology technology : Technology.values()) {
            if (technologies[technology.code()] > 0) {
                byTechnology.put(technology, technologies[technology.code()]);
            }
        }
        Map<String, Integer> byOperator = new TreeMap<>();
        for (int id = 0; id < operators.length; id++) {
            if (operators[id] > 0) {
                byOperator.put(operatorKey.apply(id), operators[id]);
            }
        }
        return new Totals(
                addresses, households, businesses, byStage, byBand, byTechnology, byOperator, eligible, false);
    }
}
