package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.platform.table.GeoJsonExport;
import de.lichtweg.platform.table.GeoPackageExport;
import de.lichtweg.platform.table.Provenance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes a plan into a folder: {@code plan.gpkg}, {@code quantities.xlsx}, {@code plan.json}, {@code report.html}. */
public final class PlanFiles {

    private final AreaPlan plan;
    private final Crs crs;
    private final Words words;
    private final Provenance provenance;
    private final String origin;

    /**
     * Where streets and addresses come from.
     *
     * @param words in words
     * @param licences how their sources may be used and want to be named
     * @param demo whether they are generated
     */
    public record Origin(String words, List<Provenance.Licence> licences, boolean demo) {

        /** Copies. */
        public Origin {
            licences = List.copyOf(licences);
        }
    }

    /**
     * Files of a plan.
     *
     * @param sources names of the files that came in
     * @param today the day on which it is written
     */
    public PlanFiles(AreaPlan plan, Crs crs, Words words, List<String> sources, LocalDate today) {
        this(
                plan,
                crs,
                words,
                new Origin("Straßen und Adressen: " + String.join(", ", sources), List.of(), false),
                today);
    }

    /** Files of a plan. */
    public PlanFiles(AreaPlan plan, Crs crs, Words words, Origin origin, LocalDate today) {
        this.plan = plan;
        this.crs = crs;
        this.words = words;
        this.origin = origin.words();
        this.provenance = new Provenance(
                "Grobplanung von Lichtweg. " + origin.words(),
                plan.prices().asOf(),
                null,
                today,
                origin.demo(),
                facts(),
                origin.licences());
    }

    private List<Provenance.Fact> facts() {
        List<Provenance.Fact> facts = new java.util.ArrayList<>();
        facts.add(new Provenance.Fact(
                "Preisbuch",
                plan.prices().name() + ", Preisstand " + plan.prices().asOf()));
        facts.add(new Provenance.Fact("Regelwerk", plan.rules().name()));
        facts.add(new Provenance.Fact("Lagebezug", "EPSG:" + crs.epsg() + ", Längen am Boden (Ellipsoid GRS 80)"));
        BoundWords.of(plan, words).forEach(s -> facts.add(new Provenance.Fact("Nachweis", s)));
        return facts;
    }

    /** Writes everything; files of an earlier plan are replaced. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("plan.gpkg")))) {
            geoPackage(out);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("quantities.xlsx")))) {
            workbook(out);
        }
        Files.writeString(
                folder.resolve("plan.json"), new PlanJson(plan, words).whole(crs) + "\n", StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("report.html"), new PlanReport(plan, words, origin).text(), StandardCharsets.UTF_8);
    }

    /** Writes all layers; does not close {@code out}. */
    public void geoPackage(OutputStream out) {
        GeoPackageExport.write(new PlanTables(plan, crs, provenance, words).layers(), out);
    }

    /** Writes quantities, costs and assumptions; does not close {@code out}. */
    public void workbook(OutputStream out) {
        new PlanWorkbook(plan, provenance, words).write(out);
    }

    /** Writes what maps draw: trenches, house connections, points of presence, distributors, homes; does not close {@code out}. */
    public void geoJson(OutputStream out) {
        GeoJsonExport.write(new PlanTables(plan, crs, provenance, words).drawn(), out);
    }

    /** The figures of the plan as one line of JSON. */
    public String summary() {
        return new PlanJson(plan, words).summary(crs).toString();
    }

    /** What is proven, in sentences. */
    public List<String> proven() {
        return BoundWords.of(plan, words);
    }
}
