package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.TargetSource;
import de.lichtweg.coverage.domain.path.PathCourse;
import de.lichtweg.coverage.domain.path.TargetLine;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Mark;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the path to gigabit: today, what is decided per quarter, goals beside it, what is left over and why. */
@Component
class PathPage {

    static final String PATH = "/pfad/";

    /** The figure whose goals stand beside the path. */
    static final String FIGURE = "gigabit";

    /** Without any goal, so many years are shown after this one. */
    private static final int YEARS = 4;

    private static final int MOST_YEARS = 15;

    /** What the URL may choose. */
    record Options(AsOf asOf, Measure measure, String sort) {}

    /** One request. */
    record Asked(
            Scope scope,
            LedgerView view,
            Region region,
            Options options,
            PathCourse course,
            List<Target> targets,
            List<TargetLine> lines,
            Arrival last,
            Links links,
            Words words) {

        AddressQuery all() {
            return options.measure.of(AddressQuery.all(region.key()));
        }

        String unit() {
            return words.get("coverage.measure." + options.measure);
        }

        /** This page with something else in its URL. */
        String href(String key, String value) {
            Map<String, String> state = new TreeMap<>();
            state.put("mass", options.measure.name());
            state.put("sort", options.sort);
            state.put(key, value);
            state.remove("mass", Measure.ADDRESSES.name());
            state.remove("sort", PathParts.DEFAULT);
            return links.page(PATH + region.key(), state);
        }
    }

    private final Ledger ledger;
    private final Regions regions;
    private final List<TargetSource> targets;
    private final PathParts parts;
    private final MessageSource messages;

    PathPage(Ledger ledger, Regions regions, List<TargetSource> targets, PathParts parts, MessageSource messages) {
        this.ledger = ledger;
        this.regions = regions;
        this.targets = targets;
        this.parts = parts;
        this.messages = messages;
    }

    PathView build(Scope scope, RegionKey key, Options options) {
        Asked a = asked(scope, key, options);
        boolean some = a.course.all() > 0;
        boolean hasParts =
                some && !options.measure.isOfSites() && a.region.key().level().compareTo(RegionKey.Level.LOCALITY) < 0;
        return new PathView(
                a.words.get("coverage.path.title", a.region.name()),
                a.links.situation(a.region.key()),
                some ? sentence(a) : List.of(),
                measures(a),
                some ? "" : a.words.get("coverage.path.empty." + (options.measure.isOfSites() ? "sites" : "addresses")),
                some
                        ? Optional.of(PathChart.of(a.course, a.lines, a.all(), a.unit(), a.links, a.words))
                        : Optional.empty(),
                legend(a),
                a.unit(),
                Integer.toString(a.last.year()),
                PathTables.rests(a),
                PathTables.quarters(a),
                a.lines.isEmpty() ? "" : a.lines.getFirst().owner(),
                PathTables.goals(a, region -> name(region, a.view)),
                PathKinds.headings(a),
                PathKinds.lines(a),
                ExportLink.of(false, format -> a.links.page(PATH + a.region.key() + "/arten." + format, Map.of())),
                hasParts ? PathParts.headings(a) : List.of(),
                hasParts ? parts.rows(a) : List.of(),
                a.words.get("coverage.situation.children." + a.region.key().level()),
                ExportLink.of(false, format -> a.links.page(PATH + a.region.key() + "/tabelle." + format, Map.of())),
                a.links.page(
                        PATH + a.region.key() + "/treffer",
                        options.measure == Measure.ADDRESSES ? Map.of() : Map.of("mass", options.measure.name())),
                a.href("sort", PathParts.DEFAULT),
                GlancePage.source(a.view, false, a.words));
    }

    /** What the path says in one sentence, for pages that say more about other things; empty without addresses. */
    List<Phrase> inShort(Scope scope, LedgerView view, Region region, List<Target> targets) {
        Options options = new Options(view.asOf(), Measure.ADDRESSES, PathParts.DEFAULT);
        Asked a = asked(scope, view, region, options, targets);
        return a.course.all() == 0
                ? List.of()
                : List.of(
                        new Phrase(a.words.get("coverage.path.short") + " ", "", false),
                        new Phrase(
                                a.words.get("coverage.path.short.end", end(a), Integer.toString(a.last.year())),
                                a.href("sort", PathParts.DEFAULT),
                                false),
                        new Phrase(".", "", false));
    }

    Asked asked(Scope scope, RegionKey key, Options options) {
        LedgerView view = ledger.view(scope, options.asOf());
        return asked(scope, view, regions.get(key, view.validOn()), options);
    }

    /** Every goal that holds for a region, whoever keeps it. */
    List<Target> targets(Scope scope, RegionKey region) {
        return targets.stream()
                .flatMap(source -> source.list(scope, region).stream())
                .toList();
    }

    private Asked asked(Scope scope, LedgerView view, Region region, Options options) {
        return asked(scope, view, region, options, targets(scope, region.key()));
    }

    private Asked asked(Scope scope, LedgerView view, Region region, Options options, List<Target> all) {
        LocalDate day = view.validOn();
        List<TargetLine> lines = TargetLine.of(all, FIGURE, options.measure(), day);
        Arrival last = last(lines, day);
        GigabitPath path = view.path(options.measure().of(AddressQuery.all(region.key())));
        return new Asked(
                scope,
                view,
                region,
                options,
                PathCourse.of(path, options.measure(), Arrival.quarter(day), last),
                all,
                lines,
                last,
                new Links(options.asOf()),
                Words.current(messages));
    }

    /** The end of the year of the last goal, next year's at least. */
    private static Arrival last(List<TargetLine> lines, LocalDate day) {
        int goal = lines.stream()
                .mapToInt(l -> l.points().getLast().due().getYear())
                .max()
                .orElse(day.getYear() + YEARS);
        int year = Math.clamp(goal, day.getYear() + 1, day.getYear() + MOST_YEARS);
        return Arrival.quarter(LocalDate.of(year, 12, 31));
    }

    private static List<Choice> measures(Asked a) {
        return Arrays.stream(Measure.values())
                .map(m -> new Choice(
                        a.words.get("coverage.measure." + m), a.href("mass", m.name()), m == a.options.measure))
                .toList();
    }

    private static List<Mark> legend(Asked a) {
        return List.of(Stage.GIGABIT, Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED, Stage.ANNOUNCED).stream()
                .map(s -> new Mark(
                        s == Stage.ANNOUNCED ? a.words.get("coverage.path.announced") : a.words.stage(s),
                        StageLook.fill(s)))
                .toList();
    }

    private static String end(Asked a) {
        return a.words.percent(a.course.share(a.course.reachedAtEnd()));
    }

    private static List<Phrase> sentence(Asked a) {
        Words words = a.words;
        long left = a.course.all() - a.course.reachedAtEnd();
        String year = Integer.toString(a.last.year());
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase(words.get("coverage.path.sentence.now") + " ", "", false));
        phrases.add(new Phrase(
                words.percent(a.course.share(a.course.now())),
                a.links.addresses(a.all().with("stage", "GIGABIT")),
                true));
        phrases.add(new Phrase(words.get("coverage.path.sentence.end", year, end(a)), "", false));
        phrases.add(new Phrase(
                left == 0
                        ? words.get("coverage.path.sentence.none")
                        : words.get("coverage.path.sentence.left", words.number(left), a.unit()),
                "",
                false));
        goal(a).ifPresent(phrases::add);
        return phrases;
    }

    /** How far the end is from the goal of the smallest region around. */
    private static Optional<Phrase> goal(Asked a) {
        for (TargetLine line : a.lines) {
            OptionalDouble goal = line.at(a.last.lastDay());
            if (goal.isPresent()) {
                double apart = 100 * a.course.share(a.course.reachedAtEnd()) - goal.getAsDouble();
                return Optional.of(new Phrase(
                        " "
                                + a.words.get(
                                        "coverage.path.sentence.goal." + (apart < -0.05 ? "below" : "above"),
                                        a.words.decimal(Math.abs(apart)),
                                        line.owner()),
                        "",
                        false));
            }
        }
        return Optional.empty();
    }

    private String name(RegionKey key, LedgerView view) {
        return regions.find(key, view.validOn()).map(Region::name).orElse(key.value());
    }
}
