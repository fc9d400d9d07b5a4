package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.Graph;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes an instance as SteinLib; {@link InstanceReader} reads the same back. A name that ends in {@code .gz} is compressed. */
public final class InstanceWriter {

    private InstanceWriter() {}

    /** Writes an instance into a file. */
    public static void write(Path file, Instance instance) throws IOException {
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        try (Writer out = new OutputStreamWriter(
                zipped ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file),
                StandardCharsets.US_ASCII)) {
            write(out, instance);
        }
    }

    /** The instance as text. */
    public static String text(Instance instance) {
        java.io.StringWriter out = new java.io.StringWriter();
        try {
            write(out, instance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(Writer out, Instance instance) throws IOException {
        Graph graph = instance.graph();
        out.write("33D32945 STP File, STP Format Version 1.0\n\nSECTION Graph\nNodes " + graph.vertices() + "\nEdges "
                + graph.edges() + "\n");
        for (int e = 0; e < graph.edges(); e++) {
            out.write("E " + (graph.tail(e) + 1) + " " + (graph.head(e) + 1) + " " + instance.written(graph.cost(e))
                    + "\n");
        }
        out.write("END\n\nSECTION Terminals\n");
        terminals(out, instance);
        out.write("END\n\nEOF\n");
    }

    private static void terminals(Writer out, Instance instance) throws IOException {
        int prized = 0;
        for (long p : instance.prizes()) {
            prized += p > 0 ? 1 : 0;
        }
        out.write("Terminals " + (instance.terminals().length + prized) + "\n");
        if (instance.root() >= 0) {
            out.write((instance.isPrizeCollecting() ? "RootP " : "Root ") + (instance.root() + 1) + "\n");
        }
        for (int t : instance.terminals()) {
            out.write("T " + (t + 1) + "\n");
        }
        for (int v = 0; v < instance.prizes().length; v++) {
            if (instance.prizes()[v] > 0) {
                out.write("TP " + (v + 1) + " " + instance.written(instance.prizes()[v]) + "\n");
            }
        }
    }
}
