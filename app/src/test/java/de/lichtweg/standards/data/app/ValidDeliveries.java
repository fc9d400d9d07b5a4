package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.app.Sheets.Row;
import de.lichtweg.standards.data.app.Sheets.Sheet;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small delivery of each standard that breaks no rule. Nothing refers to the last row of a table. */
final class ValidDeliveries {

    private static final List<String> MILESTONES =
            List.of("PLANUNG", "GENEHMIGUNG", "BAUBEGINN", "BAU_25", "BAU_50", "BAU_75", "BAU_100", "INBETRIEBNAHME");

    private ValidDeliveries() {}

    static Sheets of(String key, DataStandard standard) {
        Sheets sheets = new Sheets();
        for (Layer layer : standard.layers()) {
            sheets.add(layer, layer.shape() == Shape.NONE ? null : 25833);
        }
        switch (key) {
            case "adressliste" -> addresses(sheets.get("adressen"));
            case "versorgungsliste" -> supply(sheets.get("versorgung"));
            case "meilensteinplan" -> plan(sheets);
            case "baufortschritt" -> progress(sheets.get("baustand"));
            case "gis-nebenbestimmungen" -> network(sheets);
            default -> throw new AssertionError("no valid delivery of " + key);
        }
        return sheets;
    }

    /** A row in the order of the columns; {@code -} is empty. */
    private static void row(Sheet sheet, @Nullable String place, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(sheet.header.get(i), cells[i].equals("-") ? "" : cells[i]);
        }
        sheet.rows.add(new Row(row, place == null ? null : geometry(place)));
    }

    static Geometry geometry(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void addresses(Sheet s) {
        row(
                s,
                null,
                "A-1",
                "DESNALK0Yb00001a",
                "14627180",
                "Nossen",
                "Deutschenbora",
                "01683",
                "Dorfstraße",
                "12",
                "a",
                "400100.5",
                "5660000",
                "WOHNEN",
                "2");
        row(
                s,
                null,
                "A-2",
                "DESNALK0Yb00001b",
                "14627180",
                "Nossen",
                "Deutschenbora",
                "01683",
                "Dorfstraße",
                "13",
                "-",
                "400120",
                "5660010",
                "Gewerbe",
                "-");
        row(
                s,
                null,
                "A-3",
                "-",
                "14627180",
                "Nossen",
                "-",
                "01683",
                "Am Markt",
                "1",
                "-",
                "400500",
                "5660300",
                "GEMISCHT",
                "0");
        row(
                s,
                null,
                "A-4",
                "-",
                "14627140",
                "Meißen",
                "-",
                "01662",
                "Elbstraße",
                "5",
                "-",
                "401000",
                "5661000",
                "WOHNEN",
                "7");
    }

    private static void supply(Sheet s) {
        row(s, null, "A-1", "Netz A", "FTTH", "1000", "500", "CONNECTED", "ja", "30.06.2026", "-");
        row(s, null, "A-2", "Netz A", "FTTC", "100", "40", "PASSED", "nein", "2026-06-30", "Vectoring");
        row(s, null, "A-3", "Netz B", "HFC", "1000", "50", "-", "ja", "30.06.2026", "-");
        row(s, null, "A-1", "Netz C", "DSL", "16", "2", "-", "j", "31.12.2025", "-");
    }

    private static void plan(Sheets sheets) {
        Sheet plans = sheets.get("plaene");
        row(
                plans,
                null,
                "P-01",
                "Netz A",
                "Nossen Nord",
                "FTTH",
                "1000",
                "1000",
                "250",
                "ja",
                "33,3",
                "ja",
                "Netzplanung");
        row(plans, null, "P-02", "Netz A", "Meißen Süd", "FTTB", "1000", "200", "40", "nein", "-", "ja", "-");
        row(plans, null, "P-03", "Netz B", "Elbhang", "FTTC", "250", "40", "10", "nein", "-", "nein", "-");
        Sheet areas = sheets.get("gebiete");
        row(areas, null, "P-01", "14627180", "Deutschenbora", "150");
        row(areas, null, "P-01", "14627180", "-", "100");
        row(areas, null, "P-02", "14627140", "-", "40");
        Sheet milestones = sheets.get("meilensteine");
        for (String plan : List.of("P-01", "P-02")) {
            for (int i = 0; i < MILESTONES.size(); i++) {
                row(milestones, null, plan, MILESTONES.get(i), "%02d.%02d.2027".formatted(i + 1, i + 1), "-");
            }
        }
    }

    private static void progress(Sheet s) {
        row(s, null, "A-1", "Los 7", "AKTIV", "15.10.2026", "-", "18,5");
        row(s, null, "A-2", "Los 7", "TIEFBAU", "01.11.2026", "30.06.2027", "-");
        row(s, null, "A-3", "-", "geplant", "-", "30.09.2027", "-");
        row(s, null, "A-4", "-", "PASSED", "20.11.2026", "-", "0");
    }

    /** PoP and cabinet with a trench of 500 m, two houses behind the cabinet, one trench more without anything in it. */
    private static void network(Sheets sheets) {
        Sheet nodes = sheets.get("bauten_netztechnik");
        row(nodes, "POINT (400000 5660000)", "1", "12", "-", "ja", "1", "PoP Nossen", "-1");
        row(nodes, "POINT (400500 5660000)", "2", "14", "-", "nein", "1", "NVt 1", "1");
        row(nodes, "POINT (400300 5660300)", "3", "31", "-", "-", "1", "Schacht", "1");
        Sheet ends = sheets.get("endverbraucher");
        row(ends, "POINT (400500 5660100)", "1", "1", "2");
        row(ends, "POINT (400600 5660000)", "2", "2", "2");
        row(ends, "POINT (400300 5660400)", "3", "1", "2");
        Sheet trenches = sheets.get("trassenbau");
        row(trenches, "LINESTRING (400000 5660000, 400500 5660000)", "1", "11", "nein");
        row(trenches, "LINESTRING (400500 5660000, 400500 5660100)", "2", "12", "nein");
        row(trenches, "LINESTRING (400500 5660000, 400600 5660000)", "3", "12", "ja");
        row(trenches, "LINESTRING (400000 5660000, 400000 5660200, 400300 5660300)", "4", "12", "-");
        row(trenches, "LINESTRING (400600 5660000, 400600 5660150, 400500 5660100)", "5", "12", "-");
        Sheet ducts = sheets.get("leerrohre");
        row(ducts, "LINESTRING (400000 5660000, 400500 5660000)", "1", "11", "-", "7", "1", "2", "500,1", "2");
        row(ducts, "LINESTRING (400500 5660000, 400500 5660100)", "2", "5", "-", "1", "1", "0", "100", "2");
        Sheet cables = sheets.get("verbindungen");
        row(cables, "LINESTRING (400000 5660000, 400500 5660000)", "1", "1", "-", "510", "144", "20", "1");
        row(cables, "LINESTRING (400500 5660000, 400500 5660100)", "2", "1", "-", "104", "4", "0", "1");
        row(cables, "LINESTRING (400500 5660000, 400600 5660000)", "3", "1", "-", "103", "4", "0", "1");
        row(sheets.get("mitverlegung"), "LINESTRING (400000 5660000, 400500 5660000)", "Trinkwasser");
    }
}
