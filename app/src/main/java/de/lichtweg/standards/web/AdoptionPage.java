package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.app.AdoptionDesk;
import de.lichtweg.standards.app.AdoptionReminders;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Matrix.Row;
import de.lichtweg.standards.domain.Reach;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A matrix as a page and as a file: {@code standard}, {@code art} choose columns, {@code q} and {@code stand} (missing, said, proven,
 * deviating) choose rows. Procedures are shown when they are asked for.
 */
@Component
class AdoptionPage {

    private final AdoptionDesk desk;
    private final AdoptionReminders reminders;
    private final Texts texts;
    private final boolean demo;

    AdoptionPage(AdoptionDesk desk, AdoptionReminders reminders, Texts texts, @Value("${lichtweg.demo}") boolean demo) {
        this.desk = desk;
        this.reminders = reminders;
        this.texts = texts;
        this.demo = demo;
    }

    /**
     * What is shown.
     *
     * @param missing how many rows of the page could be reminded; 0 for readers who remind nobody
     */
    record View(
            RegionKey territory,
            String title,
            String lede,
            List<Head> heads,
            List<Line> lines,
            int all,
            List<Menu> menus,
            int missing,
            String standard,
            String kind) {

        /** Whether it is about a single standard or a single place: then a small screen shows every cell at once. */
        public boolean one() {
            return heads.size() == 1 || lines.size() == 1;
        }

        /** Whether the rows are districts of a state. */
        public boolean state() {
            return territory.level() == RegionKey.Level.STATE;
        }
    }

    /**
     * A column: what counts, how many work by it of all, how many of these proven.
     *
     * @param only the page about this standard alone
     */
    record Head(String text, String version, String href, String adopted, String proven, long width, String only) {}

    /** A row, with the key of its place. */
    record Line(String key, String name, @Nullable LocalDate reminded, String summary, long width, List<Shown> cells) {}

    /** A cell: its text says what its sign shows. */
    record Shown(String head, String text, String href, String state) {}

    View view(Scope scope, RegionKey territory, HttpServletRequest request, PageUrl url) {
        boolean state = territory.level() == RegionKey.Level.STATE;
        Matrix every = desk.matrix(scope, territory, s -> true);
        Matrix m = columns(every, chosen(request));
        List<Row> rows = rows(m, request);
        Map<RegionKey, LocalDate> reminded = reminders.last(scope, territory);
        return new View(
                territory,
                texts.get(
                        state ? "standards.matrix.districts" : "standards.matrix.municipalities",
                        texts.place(territory)),
                texts.get(
                        every.rows().size() == every.all()
                                ? state ? "standards.matrix.lede.districts" : "standards.matrix.lede.municipalities"
                                : "standards.matrix.lede.own"),
                m.columns().stream().map(c -> head(m, c, url)).toList(),
                rows.stream().map(r -> line(m, r, reminded)).toList(),
                m.all(),
                menus(every, m, request, url),
                Reach.runs(scope, territory)
                        ? (int) rows.stream()
                                .filter(r -> !r.missing().isEmpty())
                                .count()
                        : 0,
                CataloguePage.get(request, "standard"),
                CataloguePage.get(request, "art"));
    }

    /** Which standards are asked for; procedures only by name. */
    Predicate<Standard> chosen(HttpServletRequest request) {
        String key = CataloguePage.get(request, "standard");
        String kind = CataloguePage.get(request, "art");
        return s -> (key.isEmpty() || key.equals(s.key()))
                && (kind.isEmpty()
                        ? s.kind() != StandardKind.PROCEDURE || !key.isEmpty()
                        : kind.equals(s.kind().name()));
    }

    private static Matrix columns(Matrix m, Predicate<Standard> chosen) {
        int[] kept = IntStream.range(0, m.columns().size())
                .filter(i -> chosen.test(m.columns().get(i).standard()))
                .toArray();
        return new Matrix(
                m.territory(),
                m.day(),
                Arrays.stream(kept).mapToObj(m.columns()::get).toList(),
                m.rows().stream()
                        .map(r -> new Row(
                                r.region(),
                                r.name(),
                                Arrays.stream(kept).mapToObj(r.cells()::get).toList()))
                        .toList(),
                m.all());
    }

    private static List<Row> rows(Matrix m, HttpServletRequest request) {
        String text = CataloguePage.get(request, "q").toLowerCase(Locale.GERMAN);
        String standing = CataloguePage.get(request, "stand");
        return m.rows().stream()
                .filter(r ->
                        text.isEmpty() || r.name().toLowerCase(Locale.GERMAN).contains(text))
                .filter(r -> standing.isEmpty() || r.cells().stream().anyMatch(c -> group(c).equals(standing)))
                .toList();
    }

    private static String group(Cell c) {
        return c.state().isMissing()
                ? "fehlt"
                : switch (c.state()) {
                    case PROVEN -> "nachgewiesen";
                    case SAID -> "gesagt";
                    case DEVIATES -> "abweichend";
                    default -> "";
                };
    }

    private Head head(Matrix m, Matrix.Column c, PageUrl url) {
        boolean law = c.standard().kind() == StandardKind.PROCEDURE;
        return new Head(
                c.standard().title(),
                texts.get("standards.version.number", c.version().number()),
                law ? c.standard().path() : c.version().path(),
                texts.get(law ? "standards.matrix.used" : "standards.matrix.count", c.adopted(), m.all()),
                texts.get("standards.adopted.proven", c.count(Cell.State.PROVEN)),
                width(c.adopted(), m.all()),
                url.with("standard", c.standard().key()));
    }

    private static long width(long part, long all) {
        return all == 0 ? 0 : Math.round(100.0 * part / all);
    }

    private Line line(Matrix m, Row row, Map<RegionKey, LocalDate> reminded) {
        List<Shown> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell c = row.cells().get(i);
            String head = m.columns().get(i).standard().title();
            cells.add(new Shown(head, texts.cell(c), c.path(), c.state().name()));
        }
        return new Line(
                row.region().value(),
                row.name(),
                reminded.get(row.region()),
                texts.get("standards.matrix.row", row.adopted(), row.cells().size()),
                width(row.adopted(), row.cells().size()),
                cells);
    }

    private List<Menu> menus(Matrix every, Matrix m, HttpServletRequest request, PageUrl url) {
        String all = texts.get("standards.all");
        List<Cell> cells = m.rows().stream().flatMap(r -> r.cells().stream()).toList();
        return Stream.of(
                        Menu.of(
                                "standard",
                                texts.get("standards.standard"),
                                all,
                                CataloguePage.get(request, "standard"),
                                every.columns(),
                                c -> c.standard().key(),
                                c -> c.standard().title(),
                                url),
                        Menu.of(
                                "art",
                                texts.get("standards.kind"),
                                texts.get("standards.matrix.agreed"),
                                CataloguePage.get(request, "art"),
                                every.columns(),
                                c -> c.standard().kind().name(),
                                c -> texts.kind(c.standard().kind()),
                                url),
                        Menu.of(
                                "stand",
                                texts.get("standards.standing"),
                                all,
                                CataloguePage.get(request, "stand"),
                                cells,
                                AdoptionPage::group,
                                c -> texts.getOr("standards.group." + group(c), ""),
                                url))
                .toList();
    }

    String sentence(AdoptionReminders.Sent sent) {
        String text = texts.get("standards.reminded", sent.reminded());
        String before = sent.before() == 0 ? "" : " " + texts.get("standards.reminded.before", sent.before());
        String nobody = sent.unreachable().isEmpty()
                ? ""
                : " " + texts.get("standards.reminded.nobody", String.join(", ", sent.unreachable()));
        return text + before + nobody;
    }

    private record Entry(Row row, Matrix.Column column, Cell cell) {}

    /** One line for each cell, which Excel turns into a matrix again. */
    void send(Scope scope, RegionKey territory, HttpServletRequest request, String format, HttpServletResponse response)
            throws IOException {
        Matrix m = columns(desk.matrix(scope, territory, s -> true), chosen(request));
        List<Entry> entries = rows(m, request).stream()
                .flatMap(r -> IntStream.range(0, r.cells().size())
                        .mapToObj(
                                i -> new Entry(r, m.columns().get(i), r.cells().get(i))))
                .toList();
        boolean state = territory.level() == RegionKey.Level.STATE;
        List<Column<Entry>> columns = List.of(
                Column.text("schluessel", e -> e.row().region().value()),
                Column.text(state ? "landkreis" : "kommune", e -> e.row().name()),
                Column.text("standard", e -> e.column().standard().key()),
                Column.text("titel", e -> e.column().standard().title()),
                Column.integer("gueltige_fassung", e -> e.column().version().number()),
                Column.text(
                        "stand", e -> texts.german("standards.state." + e.cell().state())),
                Column.integer(
                        "fassung", e -> e.cell().number() == 0 ? null : e.cell().number()),
                Column.date("seit", e -> e.cell().since()),
                Column.text("grund", e -> e.cell().reason()),
                Column.integer("nachweise", e -> e.cell().proofs().size()));
        Downloads.send(
                new Table<>(
                        "Übernahme von Standards",
                        columns,
                        entries,
                        new Provenance("Standards: Übernahme", m.day(), null, m.day(), demo, List.of())),
                state ? "uebernahme-landkreise" : "uebernahme-kommunen",
                format,
                response);
    }
}
