package de.lichtweg.planner.text;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads SteinLib ({@code .stp}) and PACE 2018 ({@code .gr}) files, compressed with gzip or not: sections Graph and Terminals;
 * rooted and unrooted prizes ({@code Root}, {@code RootP}, {@code TP}) of the DIMACS challenge. What it does not understand it
 * refuses with the line, rather than solving another problem than the file's.
 */
public final class InstanceReader {

    private static final int MOST_VERTICES = 50_000_000;
    private static final int MANY = 1_000_000;

    /** Sections that say nothing about the problem; any other one might change it. */
    private static final Set<String> REMARKS =
            Set.of("comment", "coordinates", "presolve", "tree", "finalization", "labels", "names");

    private final Lines lines;
    private final IntList tail = new IntList();
    private final IntList head = new IntList();
    private final Amounts costs = new Amounts();
    private final IntList terminals = new IntList();
    private final IntList prized = new IntList();
    private final Amounts prizes = new Amounts();
    private int vertices = -1;
    private int announcedEdges = -1;
    private int lineOfEdges;
    private int announcedTerminals = -1;
    private int lineOfTerminals;
    private final BitSet seen = new BitSet();
    private int root = -1;
    private int largestBefore;
    private int lineOfLargest;
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
            begin(lines.word(1).toLowerCase(Locale.ROOT));
        } else if (lines.is("END")) {
            section = "";
        } else if (section.equals("graph")) {
            graphLine();
        } else if (section.equals("terminals")) {
            terminalLine();
        } else if (section.isEmpty() && (lines.is("E") || lines.is("T") || lines.is("TP"))) {
            throw new BrokenFile(lines.number(), "„" + lines.word(0) + "“ steht in keinem Abschnitt (SECTION … END).");
        }
    }

    private void begin(String name) {
        section = name;
        if (!name.equals("graph") && !name.equals("terminals") && !REMARKS.contains(name)) {
            throw new BrokenFile(
                    lines.number(),
                    "Der Abschnitt „" + lines.word(1) + "“ ist unbekannt und könnte die Aufgabe ändern; "
                            + "gelesen werden Graph und Terminals.");
        }
    }

    private void graphLine() {
        if (lines.is("E")) {
            plain(4, "Eine Kante hat zwei Knoten und einen Preis");
            tail.add(vertex(1));
            head.add(vertex(2));
            costs.add(lines, 3, "Der Preis der Kante");
        } else if (lines.is("Nodes")) {
            once(vertices);
            vertices = lines.whole(1, "Die Zahl der Knoten");
            if (vertices > MOST_VERTICES) {
                throw new BrokenFile(lines.number(), "Mehr als " + MOST_VERTICES + " Knoten sind zu viele.");
            }
            if (largestBefore > 0) {
                exists(largestBefore, lineOfLargest);
            }
        } else if (lines.is("Edges")) {
            once(announcedEdges);
            lineOfEdges = lines.number();
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
            plain(2, "Ein Anschlusspunkt ohne Preis ist ein Knoten allein („T v“)");
            terminals.add(named());
        } else if (lines.is("TP")) {
            plain(3, "Ein Anschlusspunkt mit Preis ist ein Knoten und ein Betrag („TP v p“)");
            prized.add(named());
            prizes.add(lines, 2, "Der Preis");
        } else if (lines.is("Root") || lines.is("RootP")) {
            once(root);
            root = vertex(1);
        } else if (lines.is("Terminals")) {
            once(announcedTerminals);
            lineOfTerminals = lines.number();
            announcedTerminals = lines.whole(1, "Die Zahl der Anschlusspunkte");
        } else {
            throw unknown();
        }
    }

    private BrokenFile unknown() {
        return new BrokenFile(lines.number(), "„" + lines.word(0) + "“ ist im Abschnitt " + section + " unbekannt.");
    }

    /** Fields that are read past might mean another problem. */
    private void plain(int fields, String sentence) {
        if (!lines.endsAfter(fields)) {
            throw new BrokenFile(lines.number(), sentence + "; was heißt „" + lines.word(fields) + "“ dahinter?");
        }
    }

    private void once(int before) {
        if (before >= 0) {
            throw new BrokenFile(lines.number(), "„" + lines.word(0) + "“ steht zweimal in der Datei.");
        }
    }

    /** The vertex of a terminal; each may be named once. */
    private int named() {
        int v = vertex(1);
        if (seen.get(v)) {
            throw new BrokenFile(lines.number(), "Der Anschlusspunkt " + (v + 1) + " steht zweimal in der Datei.");
        }
        seen.set(v);
        return v;
    }

    private int vertex(int field) {
        int v = lines.whole(field, "Die Nummer des Knotens");
        if (vertices < 0 && section.equals("terminals")) {
            announceVertex(v);
        } else if (vertices < 0) {
            throw new BrokenFile(lines.number(), "Die Zahl der Knoten („Nodes“) muss vorher stehen.");
        } else {
            exists(v, lines.number());
        }
        return v - 1;
    }

    /** The terminals may stand before the graph: whether their vertices exist is asked when their number is known. */
    private void announceVertex(int v) {
        if (v < 1 || v > MOST_VERTICES) {
            throw new BrokenFile(lines.number(), "Den Knoten " + v + " gibt es nicht.");
        }
        if (v > largestBefore) {
            largestBefore = v;
            lineOfLargest = lines.number();
        }
    }

    private void exists(int v, int line) {
        if (v < 1 || v > vertices) {
            throw new BrokenFile(line, "Den Knoten " + v + " gibt es nicht; es gibt 1 bis " + vertices + ".");
        }
    }

    private void check() {
        if (vertices < 0) {
            throw new BrokenFile("Die Datei enthält keinen Graphen (SECTION Graph mit „Nodes“ und „Edges“).");
        }
        if (announcedEdges >= 0 && announcedEdges != tail.size()) {
            throw new BrokenFile(
                    lineOfEdges,
                    "Angekündigt sind " + announcedEdges + " Kanten, gelesen wurden " + tail.size()
                            + ": Bricht die Datei ab?");
        }
        if (vertices > MANY && vertices / 4 > tail.size()) {
            throw new BrokenFile("Die Datei nennt " + vertices + " Knoten, aber nur " + tail.size()
                    + " Kanten: Die meisten Knoten stünden allein. Ist die Zahl hinter „Nodes“ richtig?");
        }
        int found = terminals.size() + prized.size();
        // some files of the challenge count the root, some do not
        if (announcedTerminals >= 0
                && announcedTerminals != found
                && announcedTerminals != found + (root >= 0 ? 1 : 0)) {
            throw new BrokenFile(
                    lineOfTerminals,
                    "Angekündigt sind " + announcedTerminals + " Anschlusspunkte, gelesen wurden " + found
                            + ": Bricht die Datei ab?");
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
