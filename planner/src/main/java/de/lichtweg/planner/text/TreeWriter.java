package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.Tree;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a tree as PACE 2018 wants it: {@code VALUE c}, then the two ends of each edge, numbered from 1. */
public final class TreeWriter {

    private TreeWriter() {}

    /**
     * Writes a tree.
     *
     * @param value the cost as the file of the problem would write it
     */
    public static void write(Path file, Graph graph, Tree tree, String value) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("VALUE " + value + "\n");
            for (int e : tree.edges()) {
                out.write((graph.tail(e) + 1) + " " + (graph.head(e) + 1) + "\n");
            }
        }
    }
}
