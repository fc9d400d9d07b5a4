package de.lichtweg.planning.web;

import de.lichtweg.geodata.layer.MapGround.Sign;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of planning show, with finished values. */
final class Views {

    private Views() {}

    /** An option of a menu. */
    record Option(String value, String text, boolean on) {}

    /** A name with its value; leads somewhere unless {@code href} is empty. */
    record Fact(String name, String value, String href) {}

    /** A large figure. */
    record Figure(String value, String name, String note) {}

    /** A line of the list. */
    record Line(
            long id,
            String title,
            String href,
            String place,
            String addresses,
            String cost,
            String span,
            String each,
            String state,
            String tone,
            boolean secret,
            boolean generated,
            String day,
            String author,
            boolean ticked) {}

    /** The list. */
    record Listed(
            String title,
            RegionKey region,
            List<Line> lines,
            String older,
            String createHref,
            String basesHref,
            List<ExportLink> exports) {}

    /** The form for a new one. */
    record Form(
            Map<String, String> typed,
            List<Option> regions,
            List<Option> choices,
            List<Option> prices,
            List<Option> rules,
            boolean mayOpen,
            String listHref,
            String mapHref,
            String count,
            boolean streetless) {}

    /** A row of a table, each cell with its text. */
    record Row(String name, String note, List<String> cells, boolean sum) {}

    /** A map of a plan. */
    record PlanMap(String settings, String features, String words, List<Key> legend, List<String> credits) {}

    /** A line of the legend that switches its layer; {@code kind} is line, dashed, thin, sign, dot or ring. */
    record Key(String layer, String kind, Optional<Sign> sign, String text, String count) {}

    /** Head of the pages of one estimate. */
    record Head(
            long id,
            RegionKey region,
            String title,
            String href,
            String budgetsHref,
            String listHref,
            boolean secret,
            boolean activities,
            boolean generated,
            boolean moving,
            String progress,
            String lasts,
            boolean shown,
            String firstHref,
            int done,
            int all,
            String failure,
            boolean mayRemove,
            String againHref) {}

    /** A plan. */
    record Result(
            Head head,
            String lead,
            String proven,
            String most,
            List<Figure> figures,
            PlanMap map,
            List<Row> positions,
            List<Row> shares,
            List<Row> stations,
            String stationsMore,
            List<Row> streets,
            String streetsMore,
            List<Row> assumptions,
            List<Row> missing,
            String missingMore,
            List<Fact> facts,
            List<ExportLink> exports) {}

    /** What budgets reach. */
    record Budgets(
            Head head,
            String lead,
            BudgetChart chart,
            List<BudgetRow> rows,
            Optional<Result> chosen,
            String chosenTitle) {}

    /** A budget and what it reaches. */
    record BudgetRow(
            String budget,
            String href,
            boolean current,
            String connected,
            String share,
            String most,
            String cost,
            String each,
            String gap,
            String trenches) {}

    /** Several estimates beside one another: names of the columns, and rows. */
    record Compared(List<Fact> columns, List<Row> rows, String back) {}

    /** Price books or rule sets. */
    record Bases(String title, List<Shelf> shelves, String back) {}

    /** Those of a kind. */
    record Shelf(String title, List<BasisLine> lines) {}

    /** One with its versions, newest first. */
    record BasisLine(String name, String href, String place, String since, String versions, List<Fact> older) {}

    /** A version on its page. */
    record BasisPage(
            long id,
            String title,
            String kind,
            String back,
            List<Fact> facts,
            List<Row> prices,
            List<Row> rules,
            String text,
            List<Fact> versions,
            String editHref,
            String editText,
            String fileHref) {}

    /** The editor. */
    record BasisForm(
            String title,
            String action,
            String back,
            Map<String, String> typed,
            List<PriceRow> prices,
            List<Option> items,
            List<RuleField> fields,
            boolean pricesAreEdited,
            int version,
            boolean own) {}

    /** A row of the editor of prices. */
    record PriceRow(int row, String code, String name, String unit) {}

    /** A field of the editor of rules. */
    record RuleField(String key, String name, String hint) {}
}
