package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads SteinLib ({@code .stp}) and PACE 2018 ({@code .gr}) files, compressed with gzip or not: sections Graph and Terminals;
 * rooted and unrooted prizes ({@code Root}, {@code RootP}, {@code TP}) of the DIMACS challenge. What it does not understand it
 * refuses with the line, rather than solving another problem than the file's.
 */
public final class InstanceReader {

    private static final int MOST_VERTICES = 50_000_000;

    private final Lines lines;
    private final IntList tail = new IntList();
    private final IntList head = new IntList();
    private final Amounts costs = new Amounts();
    private final IntList terminals = new IntList();
    private final IntList prized = new IntList();
    private final Amounts prizes = new Amounts();
    private int vertices = -1;
    private int announcedEdges = -1;
    private int announcedTerminals = -1;
    private int root = -1;
    private String section = "";

    private InstanceReader(byte[] text) {
        lines = new Lines(text);
    }

    /** Reads a file. */
    public static Instance read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BrokenFile("Die Datei „" + file + "“ gibt es nicht.");
        }
        try {
            return read(Files.readAllBytes(file));
        } catch (ZipException | EOFException e) {
            throw new BrokenFile("Die komprimierte Datei ist beschädigt oder bricht ab.");
        } catch (IOException | OutOfMemoryError e) {
            throw new BrokenFile("Die Datei „" + file + "“ lässt sich nicht lesen.");
        }
    }

    /** Reads the bytes of a file. */
    public static Instance read(byte[] content) throws IOException {
        boolean zipped = content.length > 2 && (content[0] & 255) == 0x1F && (content[1] & 255) == 0x8B;
        if (!zipped) {
            return new InstanceReader(content).instance();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new InstanceReader(in.readAllBytes()).instance();
        }
    }

    private Instance instance() {
        while (lines.next() && !lines.is("EOF")) {
            if (lines.fields() > 0) {
                line();
            }
        }
        check();
        return build();
    }

    private void line() {
        if (lines.is("SECTION")) {
            section = lines.word(1).toLowerCase(java.util.Locale.ROOT);
        } else if (lines.is("END")) {
            section = "";
        } else if (section.equals("graph")) {
            graphLine();
        } else if (section.equals("terminals")) {
            terminalLine();
        }
    }

    private void graphLine() {
        if (lines.is("E")) {
            tail.add(vertex(1));
            head.add(vertex(2));
            costs.add(lines, 3, "Der Preis der Kante");
        } else if (lines.is("Nodes")) {
            vertices = lines.whole(1, "Die Zahl der Knoten");
            if (vertices > MOST_VERTICES) {
                throw new BrokenFile(lines.number(), "Mehr als " + MOST_VERTICES + " Knoten sind zu viele.");
            }
        } else if (lines.is("Edges")) {
            announcedEdges = lines.whole(1, "Die Zahl der Kanten");
        } else if (lines.is("A") || lines.is("Arcs")) {
            throw new BrokenFile(
                    lines.number(), "Gerichtete Graphen werden nicht geplant; erwartet sind Kanten („E“).");
        } else {
            throw unknown();
        }
    }

    private void terminalLine() {
        if (lines.is("T")) {
            terminals.add(vertex(1));
        } else if (lines.is("TP")) {
            prized.add(vertex(1));
            prizes.add(lines, 2, "Der Preis");
        } else if (lines.is("Root") || lines.is("RootP")) {
            root = vertex(1);
        } else if (lines.is("Terminals")) {
            announcedTerminals = lines.whole(1, "Die Zahl der Anschlusspunkte");
        } else {
            throw unknown();
        }
    }

    private BrokenFile unknown() {
        return new BrokenFile(lines.number(), "„" + lines.word(0) + "“ ist im Abschnitt " + section + " unbekannt.");
    }

    private int vertex(int field) {
        int v = lines.whole(field, "Die Nummer des Knotens");
        if (vertices < 0) {
            throw new BrokenFile(lines.number(), "Die Zahl der Knoten („Nodes“) muss vorher stehen.");
        }
        if (v < 1 || v > vertices) {
            throw new BrokenFile(lines.number(), "Den Knoten " + v + " gibt es nicht; es gibt 1 bis " + vertices + ".");
        }
        return v - 1;
    }

    private void check() {
        if (vertices < 0) {
            throw new BrokenFile("Die Datei enthält keinen Graphen (SECTION Graph mit „Nodes“ und „Edges“).");
        }
        if (announcedEdges >= 0 && announcedEdges != tail.size()) {
            throw new BrokenFile("Angekündigt sind " + announcedEdges + " Kanten, gelesen wurden " + tail.size()
                    + ": Bricht die Datei ab?");
        }
        int found = terminals.size() + prized.size();
        // some files of the challenge count the root, some do not
        if (announcedTerminals >= 0
                && announcedTerminals != found
                && announcedTerminals != found + (root >= 0 ? 1 : 0)) {
            throw new BrokenFile("Angekündigt sind " + announcedTerminals + " Anschlusspunkte, gelesen wurden " + found
                    + ": Bricht die Datei ab?");
        }
        boolean[] seen = new boolean[vertices];
        for (int i = 0; i < found; i++) {
            int v = i < terminals.size() ? terminals.get(i) : prized.get(i - terminals.size());
            if (seen[v]) {
                throw new BrokenFile("Der Anschlusspunkt " + (v + 1) + " steht zweimal in der Datei.");
            }
            seen[v] = true;
        }
    }

    private Instance build() {
        int places = Math.max(costs.mostDecimals(), prizes.mostDecimals());
        long[] cost = new long[costs.size()];
        long total = 0;
        for (int e = 0; e < cost.length; e++) {
            cost[e] = costs.scaled(e, places);
            total = sum(total, cost[e], costs.line(e));
        }
        long[] prize = new long[vertices];
        for (int i = 0; i < prized.size(); i++) {
            prize[prized.get(i)] = prizes.scaled(i, places);
            total = sum(total, prize[prized.get(i)], prizes.line(i));
        }
        Graph graph = new Graph(vertices, tail.toArray(), head.toArray(), cost);
        return new Instance(graph, terminals.toArray(), prize, root, places, !prized.isEmpty());
    }

    /** An eighth of what a graph may hold, so that costs and prizes together stay inside. */
    private static long sum(long total, long amount, int line) {
        if (amount > Graph.MAX_TOTAL / 8 - total) {
            throw new BrokenFile(line, "Die Summe aller Beträge ist zu groß, um sicher mit ihr zu rechnen.");
        }
        return total + amount;
    }
}
