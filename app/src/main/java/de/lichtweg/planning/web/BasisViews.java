package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planner.cost.Item;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.planning.web.Views.Bases;
import de.lichtweg.planning.web.Views.BasisForm;
import de.lichtweg.planning.web.Views.BasisLine;
import de.lichtweg.planning.web.Views.BasisPage;
import de.lichtweg.planning.web.Views.Fact;
import de.lichtweg.planning.web.Views.Option;
import de.lichtweg.planning.web.Views.PriceRow;
import de.lichtweg.planning.web.Views.Row;
import de.lichtweg.planning.web.Views.RuleField;
import de.lichtweg.planning.web.Views.Shelf;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the pages of price books and rule sets. */
@Component
class BasisViews {

    private final BasisShelf shelf;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    BasisViews(BasisShelf shelf, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.shelf = shelf;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    Bases list(Scope scope, RegionKey region) {
        Texts texts = Texts.current(messages);
        List<Basis> all = shelf.list(scope);
        return new Bases(
                texts.get("basis.list"),
                List.of(shelf(Kind.PRICES, all, scope, texts), shelf(Kind.RULES, all, scope, texts)),
                EstimatePage.PATH + "?region=" + region);
    }

    private Shelf shelf(Kind kind, List<Basis> all, Scope scope, Texts texts) {
        return new Shelf(
                texts.get("basis.kind." + kind),
                shelf.shown(scope, kind).stream().map(b -> line(b, all, texts)).toList());
    }

    private BasisLine line(Basis current, List<Basis> all, Texts texts) {
        List<Fact> versions = versions(current, all, texts);
        return new BasisLine(
                current.name(),
                BasisPages.PATH + "/" + current.id(),
                place(current, texts),
                texts.date(current.validFrom()),
                texts.number(versions.size()),
                versions);
    }

    private static List<Fact> versions(Basis one, List<Basis> all, Texts texts) {
        return all.stream()
                .filter(b -> b.series() == one.series())
                .map(b -> new Fact(
                        texts.get("basis.version.short", b.version(), texts.date(b.validFrom())),
                        b.isShipped() ? "" : written(b, texts),
                        b.id() == one.id() ? "" : BasisPages.PATH + "/" + b.id()))
                .toList();
    }

    private static String written(Basis b, Texts texts) {
        String by = texts.get("basis.version.by", texts.day(b.writtenAt()), b.author());
        return b.why().isBlank() ? by : by + ": " + b.why();
    }

    private String place(Basis basis, Texts texts) {
        return basis.isShipped() ? texts.get("basis.shipped") : name(basis.region());
    }

    BasisPage page(Scope scope, Basis basis) {
        Texts texts = Texts.current(messages);
        boolean prices = basis.kind() == Kind.PRICES;
        boolean write = Reach.mayWriteBasis(scope, region(scope, basis));
        Map<String, String> fields = BasisText.fields(basis);
        return new BasisPage(
                basis.id(),
                basis.name(),
                texts.get("basis.kind." + basis.kind()),
                BasisPages.PATH,
                List.of(
                        new Fact(texts.get("basis.fact.place"), place(basis, texts), ""),
                        new Fact(texts.get("basis.fact.since"), texts.date(basis.validFrom()), ""),
                        new Fact(texts.get("basis.fact.version"), Integer.toString(basis.version()), ""),
                        new Fact(texts.get("basis.fact.author"), basis.author(), "")),
                prices ? prices(PriceBookReader.read(basis.content()), texts) : List.of(),
                prices ? List.of() : rules(fields, texts),
                prices ? "" : fields.getOrDefault("strassen", ""),
                versions(basis, shelf.list(scope), texts),
                write ? BasisPages.PATH + "/" + basis.id() + "/bearbeiten" : "",
                texts.get(basis.isShipped() ? "basis.own" : "basis.next"),
                BasisPages.PATH + "/" + basis.id() + "/text.csv");
    }

    private List<Row> prices(PriceBook book, Texts texts) {
        List<Row> rows = new ArrayList<>();
        book.prices()
                .forEach((item, price) -> rows.add(new Row(
                        texts.words().of(item),
                        price.source(),
                        List.of(
                                unit(item, texts),
                                texts.price(price.range().lowCents()),
                                texts.price(price.range().likelyCents()),
                                texts.price(price.range().highCents())),
                        false)));
        book.surcharges()
                .forEach(s -> rows.add(new Row(
                        texts.get("basis.surcharge", s.name()),
                        s.source(),
                        List.of(
                                "%",
                                texts.perMille(s.lowPerMille()),
                                texts.perMille(s.likelyPerMille()),
                                texts.perMille(s.highPerMille())),
                        false)));
        return rows;
    }

    private static String unit(Item item, Texts texts) {
        return item.unit() == Unit.METRE ? "m" : texts.get("plan.unit.piece");
    }

    private static List<Row> rules(Map<String, String> fields, Texts texts) {
        return BasisText.RULES.stream()
                .map(key -> new Row(
                        texts.get("basis.rule." + key),
                        texts.getOr("basis.rule." + key + ".hint", ""),
                        List.of(fields.getOrDefault("r_" + key, "–")),
                        false))
                .toList();
    }

    /** The editor; {@code typed} is what came back with a refusal. */
    BasisForm form(Scope scope, Basis basis, Map<String, String> typed) {
        Texts texts = Texts.current(messages);
        Map<String, String> fields = new LinkedHashMap<>(BasisText.fields(basis));
        if (basis.isShipped()) {
            fields.put("name", texts.get("basis.own.name", name(region(scope, basis))));
        }
        fields.put("gilt_ab", clock.today().toString());
        fields.putAll(typed);
        boolean prices = basis.kind() == Kind.PRICES;
        int rows = BasisText.rows(fields, "p");
        return new BasisForm(
                texts.get(basis.isShipped() ? "basis.own" : "basis.next") + ": " + basis.name(),
                BasisPages.PATH + "/" + basis.id(),
                BasisPages.PATH + "/" + basis.id(),
                fields,
                prices ? rows(fields, rows, texts) : List.of(),
                prices ? spare(fields, texts) : List.of(),
                prices
                        ? surcharges(fields)
                        : BasisText.RULES.stream()
                                .map(key -> new RuleField(
                                        key,
                                        texts.get("basis.rule." + key),
                                        texts.getOr("basis.rule." + key + ".hint", "")))
                                .toList(),
                prices,
                shelf.newest(scope, basis),
                !basis.isShipped());
    }

    private List<PriceRow> rows(Map<String, String> fields, int rows, Texts texts) {
        return IntStream.range(0, rows + BasisText.SPARE)
                .mapToObj(i -> {
                    String code = fields.getOrDefault("p" + i + "_code", "");
                    return new PriceRow(
                            i,
                            code,
                            code.isEmpty() ? "" : label(code),
                            code.isEmpty() ? "" : unit(Item.of(code), texts));
                })
                .toList();
    }

    /** Rows of surcharges, as fields with the number of their row. */
    private static List<RuleField> surcharges(Map<String, String> fields) {
        return IntStream.range(0, BasisText.rows(fields, "z") + BasisText.SPARE)
                .mapToObj(i -> new RuleField("z" + i, fields.getOrDefault("z" + i + "_code", ""), ""))
                .toList();
    }

    /** Items that the book does not price yet, of those that the shipped one does or that a rule set may name. */
    private List<Option> spare(Map<String, String> fields, Texts texts) {
        List<String> known = IntStream.range(0, BasisText.rows(fields, "p"))
                .mapToObj(i -> fields.getOrDefault("p" + i + "_code", ""))
                .toList();
        List<Item> all = new ArrayList<>(Shipped.prices().prices().keySet());
        for (var surface : de.lichtweg.planner.cost.Surface.values()) {
            for (var method : de.lichtweg.planner.cost.Method.values()) {
                all.add(new Item.Trench(surface, method));
            }
        }
        return all.stream()
                .map(Item::code)
                .distinct()
                .filter(code -> !known.contains(code))
                .map(code -> new Option(code, label(code), false))
                .toList();
    }

    /** An item in words; a code that is none stays as it is. */
    String label(String code) {
        try {
            return Texts.current(messages).words().of(Item.of(code));
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    /** Where a version goes that follows this one: a shipped one becomes one of the own territory. */
    RegionKey region(Scope scope, Basis basis) {
        return basis.isShipped() ? RegionKey.common(scope.territories()) : basis.region();
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }
}
