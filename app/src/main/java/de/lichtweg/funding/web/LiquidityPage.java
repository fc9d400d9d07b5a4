package de.lichtweg.funding.web;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Liquidity;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.funding.web.LiquidityView.Part;
import de.lichtweg.funding.web.LiquidityView.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds liquidity by year over all grants of a region. */
@Component
class LiquidityPage {

    private static final String PATH = GrantListPage.PATH + "/liquiditaet";

    private final GrantRegister register;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    LiquidityPage(GrantRegister register, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.register = register;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** Columns of the table that is taken away. */
    static List<Column<Liquidity.Year>> columns() {
        return List.of(
                Column.integer("jahr", Liquidity.Year::year),
                amount("bund", y -> y.planned().federation()),
                amount("land", y -> y.planned().state()),
                amount("eigenanteil", y -> y.planned().own()),
                amount("dritte", y -> y.planned().other()),
                amount("summe", y -> y.planned().sum()),
                amount("abgerufen", Liquidity.Year::drawn),
                amount("noch_abzurufen", Liquidity.Year::open));
    }

    private static Column<Liquidity.Year> amount(String header, Function<Liquidity.Year, Money> value) {
        return Column.decimal(header, y -> BigDecimal.valueOf(value.apply(y).cents(), 2));
    }

    /** Of the grants whose recipient lies in the region; for a municipality also what it contributes elsewhere. */
    Liquidity of(Scope scope, GrantQuery query) {
        return Liquidity.of(grants(scope, query));
    }

    private List<Grant> grants(Scope scope, GrantQuery query) {
        return register.list(scope).stream()
                .filter(g -> GrantQuery.touches(g, query.region()))
                .map(g -> Reach.within(query.region(), g))
                .toList();
    }

    LiquidityView view(Scope scope, GrantQuery query, PageUrl url) {
        Texts texts = Texts.current(messages);
        List<Grant> grants = grants(scope, query);
        Liquidity liquidity = Liquidity.of(grants);
        List<Part> parts = parts(liquidity, query.region(), texts);
        List<Funder> funders = liquidity.total().planned().payers();
        String place = name(query.region());
        return new LiquidityView(
                texts.get("funding.liquidity.title", place),
                lede(liquidity, texts),
                LiquidityChart.of(liquidity, texts),
                funders,
                liquidity.years().stream().map(y -> row(y, funders, texts)).toList(),
                row(liquidity.total(), funders, texts),
                liquidity.years().stream().map(y -> Integer.toString(y.year())).toList(),
                parts,
                partSums(liquidity, query.region(), texts),
                grants.stream().anyMatch(g -> g.access().isWhole()),
                ExportLink.of(false, format -> url.moved(PATH + "." + format)),
                GrantListPage.PATH + "?region=" + query.region(),
                texts.get("funding.liquidity.source", texts.date(clock.today())));
    }

    private String lede(Liquidity liquidity, Texts texts) {
        int now = clock.today().getYear();
        return liquidity.years().stream()
                .filter(y -> y.year() == now)
                .findFirst()
                .map(y -> texts.get(
                        y.open().cents() < 0 ? "funding.liquidity.over" : "funding.liquidity.lede",
                        Integer.toString(now),
                        texts.money(y.planned().granted()),
                        texts.money(y.drawn()),
                        texts.money(y.open()),
                        texts.money(y.planned().own())))
                .orElse(texts.get("funding.liquidity.none", Integer.toString(now)));
    }

    private Row row(Liquidity.Year y, List<Funder> funders, Texts texts) {
        List<String> amounts = new ArrayList<>();
        funders.forEach(f -> amounts.add(texts.bare(y.planned().get(f))));
        Stream.of(y.planned().sum(), y.drawn(), y.open()).forEach(m -> amounts.add(texts.bare(m)));
        return new Row(
                y.year() == 0 ? texts.get("funding.sum") : Integer.toString(y.year()),
                amounts,
                y.year() != 0 && y.year() < clock.today().getYear());
    }

    private List<Part> parts(Liquidity liquidity, RegionKey region, Texts texts) {
        List<Part> parts = new ArrayList<>();
        liquidity.parts().forEach((place, years) -> {
            if (region.contains(place)) {
                parts.add(new Part(
                        name(place),
                        GrantListPage.PATH + "?region=" + place,
                        liquidity.years().stream()
                                .map(y -> texts.bare(years.getOrDefault(y.year(), Money.ZERO)))
                                .toList(),
                        texts.bare(Money.sum(years.values()))));
            }
        });
        return parts;
    }

    private List<String> partSums(Liquidity liquidity, RegionKey region, Texts texts) {
        List<SortedMap<Integer, Money>> rows = liquidity.parts().entrySet().stream()
                .filter(e -> region.contains(e.getKey()))
                .map(e -> e.getValue())
                .toList();
        List<String> sums = new ArrayList<>(liquidity.years().stream()
                .map(y -> texts.bare(Money.sum(rows.stream()
                        .map(r -> r.getOrDefault(y.year(), Money.ZERO))
                        .toList())))
                .toList());
        sums.add(texts.bare(
                Money.sum(rows.stream().flatMap(r -> r.values().stream()).toList())));
        return sums;
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }
}
