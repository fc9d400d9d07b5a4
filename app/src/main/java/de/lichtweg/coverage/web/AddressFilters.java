package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Facet;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.coverage.web.AddressListView.Chip;
import de.lichtweg.coverage.web.AddressListView.Menu;
import de.lichtweg.coverage.web.AddressListView.Option;
import de.lichtweg.coverage.web.AddressListView.Tab;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ready questions, chips of the filters in force and menus of the values to choose from, for one request. */
final class AddressFilters {

    private static final int SOON_DAYS = 60;
    private static final List<String> MENUS =
            List.of("stage", "when", "down_lt", "plan", "operator", "technology", "usage", "note");
    private static final List<String> SPEEDS = List.of("10", "30", "50", "100", "200", "1000");
    private static final List<String> NOTES = List.of("yes", "no");
    private static final List<String> PLANS = List.of("nobody", "nobody_binding", "any", "binding");

    private final LedgerView view;
    private final AddressQuery query;
    private final Words words;
    private final Function<AddressQuery, String> href;
    private final Function<RegionKey, String> regionName;
    private final Function<String, String> operatorName;

    AddressFilters(
            LedgerView view,
            AddressQuery query,
            Words words,
            Function<AddressQuery, String> href,
            Function<RegionKey, String> regionName,
            Function<String, String> operatorName) {
        this.view = view;
        this.query = query;
        this.words = words;
        this.href = href;
        this.regionName = regionName;
        this.operatorName = operatorName;
    }

    List<Tab> tabs() {
        AddressQuery all = AddressQuery.all(query.region());
        LocalDate day = view.validOn();
        return List.of(
                tab("all", all),
                tab("mayor", all.with("down_lt", "100").with("plan", "nobody_binding")),
                tab("open", all.with("stage", "OPEN").with("eligible", "yes")),
                tab(
                        "ending",
                        all.with("stage", "COMMITTED")
                                .with(
                                        "expected_lt",
                                        day.plusDays(SOON_DAYS + 1L).toString())),
                tab("late", all.with("stage", "IN_CONSTRUCTION").with("expected_lt", day.toString())),
                tab("unknown", all.with("known", "no")),
                tab("schools", all.with("usage", "SCHOOL", "HOSPITAL", "PUBLIC", "BUSINESS")));
    }

    private Tab tab(String key, AddressQuery preset) {
        return new Tab(
                words.get("coverage.list.tab." + key),
                words.number(view.count(preset)),
                href.apply(preset),
                preset.filters().equals(query.filters()));
    }

    /** Filters in force that have no menu; the search text stands in its own box. */
    List<Chip> chips(List<Menu> menus) {
        List<Chip> chips = new ArrayList<>();
        query.filters().forEach((key, values) -> {
            if (!key.equals("q")
                    && !AddressQuery.belongsToChanged(key)
                    && menus.stream().noneMatch(menu -> menu.key().equals(key))) {
                String value = key.equals("changed") ? changed(values) : shown(key, values);
                chips.add(new Chip(name(key), value, href.apply(query.without(key))));
            }
        });
        return chips;
    }

    List<Menu> menus() {
        List<Menu> menus = new ArrayList<>();
        if (query.region().level() == RegionKey.Level.MUNICIPALITY) {
            menus.add(menu("locality", facets("locality")));
        } else if (query.region().level() == RegionKey.Level.DISTRICT) {
            menus.add(menu("municipality", facets("municipality")));
        }
        for (String key : MENUS) {
            if (key.equals("down_lt")) {
                menus.add(menu(key, counted(key, SPEEDS)));
            } else if (key.equals("plan")) {
                menus.add(menu(key, counted(key, PLANS)));
            } else if (key.equals("note")) {
                menus.add(menu(key, counted(key, NOTES)));
            } else {
                menus.add(menu(key, facets(key)));
            }
        }
        return menus;
    }

    private Menu menu(String key, List<Facet> facets) {
        List<String> chosen = query.filters().getOrDefault(key, List.of());
        List<Option> options = facets.stream()
                .filter(facet -> facet.count() != 0 || chosen.contains(facet.value()))
                .map(facet -> new Option(
                        value(key, facet.value(), facet.label()),
                        words.number(facet.count()),
                        href.apply(toggled(key, facet.value(), chosen)),
                        chosen.contains(facet.value())))
                .toList();
        return new Menu(
                key,
                name(key),
                chosen.isEmpty() ? words.get("coverage.list.any") : shown(key, chosen),
                !chosen.isEmpty(),
                href.apply(query.without(key)),
                options);
    }

    /** A value more or less; speeds, plans, notes exclude each other, so there a new one replaces the old one. */
    private AddressQuery toggled(String key, String value, List<String> chosen) {
        if (chosen.contains(value)) {
            List<String> rest = chosen.stream().filter(v -> !v.equals(value)).toList();
            return rest.isEmpty() ? query.without(key) : query.with(key, rest.toArray(String[]::new));
        }
        if (key.equals("down_lt") || key.equals("plan") || key.equals("note")) {
            return query.with(key, value);
        }
        List<String> more = new ArrayList<>(chosen);
        more.add(value);
        return query.with(key, more.toArray(String[]::new));
    }

    private List<Facet> facets(String key) {
        return view.facet(query, key);
    }

    private List<Facet> counted(String key, List<String> values) {
        return values.stream()
                .map(value -> new Facet(value, value, view.count(query.with(key, value))))
                .toList();
    }

    /** Values of a filter in words; many are counted. */
    String shown(String key, List<String> values) {
        if (key.equals("id")) {
            long chosen =
                    values.stream().mapToLong(v -> v.split(",", -1).length).sum();
            return words.get("attention.addresses", words.number(chosen));
        }
        return values.size() > 2
                ? words.get("coverage.list.several", values.size())
                : String.join(", ", values.stream().map(v -> value(key, v, v)).toList());
    }

    /** "Rückzug Netz B (Demo) seit 31.12.2025": the class, or its cause and network, and the earlier state. */
    private String changed(List<String> classes) {
        List<String> causes = query.filters().getOrDefault("changed_cause", List.of());
        String what = causes.isEmpty()
                ? shown("changed", classes)
                : causes.stream()
                        .map(c -> words.getOr("coverage.cause." + c.toUpperCase(java.util.Locale.ROOT), c))
                        .collect(Collectors.joining(", "));
        String networks = query.filters().getOrDefault("changed_by", List.of()).stream()
                .filter(key -> !key.equals("none"))
                .map(operatorName)
                .collect(Collectors.joining(", "));
        String since = query.filters().getOrDefault("from", List.of("")).getFirst();
        return words.get(
                "coverage.value.changed.since", networks.isEmpty() ? what : what + " " + networks, date(since));
    }

    /** Name of a filter. */
    String name(String key) {
        return words.getOr("coverage.filter." + key, key);
    }

    /** A value of a filter in words. */
    String value(String key, String value, String label) {
        return switch (key) {
            case "stage" -> isName(Stage.values(), value) ? words.stage(Stage.valueOf(value)) : value;
            case "technology", "best" ->
                isName(Technology.values(), value)
                        ? words.technology(Technology.valueOf(value))
                        : worded(key, value, label);
            case "when" -> ArrivalWords.of(value, words);
            case "best_operator" -> worded(key, value, network(value));
            case "cell" -> cell(value);
            case "municipality", "locality" ->
                RegionKey.isValid(value) ? regionName.apply(new RegionKey(value)) : value;
            case "expected_lt", "expected_ge" -> words.getOr("coverage.value." + key, "") + " " + date(value);
            case "progress" -> worded(key, value.substring(value.indexOf('-') + 1), label);
            default -> worded(key, value, label);
        };
    }

    private String network(String key) {
        return view.facet(query, "best_operator").stream()
                .filter(facet -> facet.value().equals(key))
                .map(Facet::label)
                .findFirst()
                .orElse(key);
    }

    private String cell(String code) {
        try {
            return words.side(GridCell.parse(code).sideM());
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    private String worded(String key, String value, String label) {
        String pattern = words.getOr("coverage.value." + key + "." + value, "");
        if (!pattern.isEmpty()) {
            return pattern;
        }
        String around = words.getOr("coverage.value." + key, "");
        return around.isEmpty() ? label : words.get("coverage.value." + key, value);
    }

    private String date(String value) {
        try {
            return words.date(LocalDate.parse(value));
        } catch (java.time.format.DateTimeParseException e) {
            return value;
        }
    }

    private static boolean isName(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(v -> v.name().equals(name));
    }
}
