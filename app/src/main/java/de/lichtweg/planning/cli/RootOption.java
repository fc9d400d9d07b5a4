package de.lichtweg.planning.cli;

import de.lichtweg.planner.graph.DisjointSets;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planner.text.Instance;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where the network of {@code plan prize} and {@code plan frontier} begins. */
final class RootOption {

    @CommandLine.Option(names = "--root", paramLabel = "V", description = "Nummer des Knotens, an dem das Netz beginnt")
    private @Nullable Integer root;

    /** The option, else what the file names, else its first fixed terminal; from 0. */
    int root(Instance instance) {
        int vertices = instance.graph().vertices();
        if (root != null && (root < 1 || root > vertices)) {
            throw new Refused("Den Knoten " + root + " gibt es nicht; hinter --root gehört 1 bis " + vertices + ".");
        }
        if (root != null) {
            return root - 1;
        }
        if (instance.root() >= 0) {
            return instance.root();
        }
        if (instance.terminals().length == 0) {
            throw new Refused("Die Datei sagt nicht, wo das Netz beginnt; bitte --root V nennen.");
        }
        return instance.terminals()[0];
    }

    /** The problem of the file, its fixed terminals required; refused if they do not hang together with the root. */
    PrizeProblem problem(Instance instance) {
        int start = root(instance);
        Graph graph = instance.graph();
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e = 0; e < graph.edges(); e++) {
            sets.union(graph.tail(e), graph.head(e));
        }
        for (int t : instance.terminals()) {
            if (!sets.same(t, start)) {
                throw new Refused("Die Anschlusspunkte hängen nicht zusammen: Der Knoten " + (t + 1)
                        + " ist vom Beginn des Netzes nicht zu erreichen.");
            }
        }
        int[] required =
                Arrays.stream(instance.terminals()).filter(t -> t != start).toArray();
        return new PrizeProblem(graph, start, required, instance.prizes());
    }
}
