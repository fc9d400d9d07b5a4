package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;

/**
 * What stood in a file. Vertices are numbered from 0 here and from 1 in files.
 *
 * @param graph the graph; costs are multiplied by 10 to the power of {@code decimals}
 * @param terminals vertices that must be connected
 * @param prizes for each vertex what is forgone without it, multiplied likewise; 0 where there is none
 * @param root vertex at which the network begins, -1 if the file names none
 * @param decimals largest number of decimal places of a cost or prize in the file
 * @param hasPrizes whether the file names prizes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Instance(Graph graph, int[] terminals, long[] prizes, int root, int decimals, boolean hasPrizes) {

    /** Whether the file is about prizes. */
    public boolean isPrizeCollecting() {
        return hasPrizes;
    }

    /** The Steiner tree problem of the file; refused if terminals are missing or lie apart. */
    public SteinerProblem steinerProblem() {
        if (terminals.length == 0) {
            throw new BrokenFile("Die Datei nennt keine Anschlusspunkte (Zeilen „T“).");
        }
        SteinerProblem problem = new SteinerProblem(graph, terminals);
        if (!problem.isConnected()) {
            throw new BrokenFile("Die Anschlusspunkte hängen nicht zusammen: Es gibt kein Netz, das alle verbindet.");
        }
        return problem;
    }

    /** A cost of this instance as the file would write it. */
    public String written(long cost) {
        return java.math.BigDecimal.valueOf(cost, decimals).toPlainString();
    }
}
