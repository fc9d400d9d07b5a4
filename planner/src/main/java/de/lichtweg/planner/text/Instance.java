package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.DisjointSets;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

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
            throw new BrokenFile("Die Anschlusspunkte hängen nicht zusammen: Von " + (terminals[0] + 1)
                    + " führt kein Weg zu " + (apart() + 1) + ", also verbindet kein Netz alle.");
        }
        return problem;
    }

    /** A terminal that does not hang together with the first one. */
    private int apart() {
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e = 0; e < graph.edges(); e++) {
            sets.union(graph.tail(e), graph.head(e));
        }
        return Arrays.stream(terminals)
                .filter(t -> !sets.same(t, terminals[0]))
                .findFirst()
                .orElseThrow();
    }

    /** A cost of this instance as the file would write it. */
    public String written(long cost) {
        return java.math.BigDecimal.valueOf(cost, decimals).toPlainString();
    }
}
