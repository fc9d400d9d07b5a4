package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.SiteCatalogue;
import de.lichtweg.coverage.domain.path.PathCourse;
import de.lichtweg.coverage.domain.path.TargetLine;
import de.lichtweg.coverage.web.PathPage.Asked;
import de.lichtweg.coverage.web.PathView.KindCell;
import de.lichtweg.coverage.web.PathView.KindLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The path by what is counted: a line for addresses, households, businesses and each kind of site, today and by the end of years. */
final class PathKinds {

    private static final String[] REACHED = Stream.concat(Stream.of(Stage.GIGABIT), GigabitPath.BINDING.stream())
            .map(Stage::name)
            .sorted()
            .toArray(String[]::new);

    private PathKinds() {}

    /**
     * What is counted, at one moment.
     *
     * @param year by whose end; {@code null} for today
     * @param goal of the smallest region around
     */
    record Moment(
            Measure measure,
            @Nullable Integer year,
            LocalDate day,
            long count,
            long all,
            OptionalDouble goal,
            String owner) {

        double share() {
            return (double) count / all;
        }

        boolean isBehind() {
            return goal.isPresent() && 100 * share() < goal.getAsDouble() - 0.05;
        }

        /** Exactly the addresses behind it. */
        AddressQuery query(AddressQuery region) {
            AddressQuery of = measure.of(region);
            return year == null
                    ? of.with("stage", Stage.GIGABIT.name())
                    : of.with("stage", REACHED).with("when", Arrival.NOW.value(), Arrival.until(Arrival.quarter(day)));
        }
    }

    /** All moments, by what is counted; without what does not exist in the region. */
    static List<List<Moment>> moments(Asked a) {
        AddressQuery all = AddressQuery.all(a.region().key());
        GigabitPath whole = a.view().path(all);
        Map<String, GigabitPath> sites = a.view()
                .paths(
                        all,
                        SiteCatalogue.FILTER,
                        Arrays.stream(Measure.values())
                                .filter(Measure::isOfSites)
                                .map(Measure::name)
                                .toList());
        List<List<Moment>> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            GigabitPath path = measure.isOfSites() ? sites.get(measure.name()) : whole;
            if (path != null && path.all(measure) > 0) {
                lines.add(moments(a, measure, path));
            }
        }
        return lines;
    }

    private static List<Moment> moments(Asked a, Measure measure, GigabitPath path) {
        LocalDate today = a.view().validOn();
        PathCourse course = PathCourse.of(path, measure, Arrival.quarter(today), a.last());
        Optional<TargetLine> line = TargetLine.of(a.targets(), PathPage.FIGURE, measure, today).stream()
                .findFirst();
        String owner = line.map(TargetLine::owner).orElse("");
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(measure, null, today, course.now(), course.all(), OptionalDouble.empty(), ""));
        for (PathCourse.Step step : course.steps()) {
            if (step.quarter().quarterOfYear() == 4) {
                LocalDate day = step.quarter().lastDay();
                OptionalDouble goal = line.map(l -> l.at(day)).orElse(OptionalDouble.empty());
                moments.add(new Moment(
                        measure, day.getYear(), day, course.now() + step.decided(), course.all(), goal, owner));
            }
        }
        return moments;
    }

    /** Headings of the columns after the kind. */
    static List<String> headings(Asked a) {
        return Stream.concat(
                        Stream.of(
                                a.words().get("coverage.path.kinds.all"),
                                a.words().get("coverage.path.today")),
                        IntStream.rangeClosed(
                                        a.view().validOn().getYear(), a.last().year())
                                .mapToObj(year -> a.words().get("coverage.path.end", Integer.toString(year))))
                .toList();
    }

    static List<KindLine> lines(Asked a) {
        return moments(a).stream().map(line -> line(a, line)).toList();
    }

    private static KindLine line(Asked a, List<Moment> moments) {
        Measure measure = moments.getFirst().measure();
        AddressQuery region = AddressQuery.all(a.region().key());
        String name = a.words().get("coverage.measure." + measure);
        long all = moments.getFirst().all();
        List<KindCell> cells = new ArrayList<>();
        cells.add(new KindCell(
                a.words().number(all),
                a.links().addresses(measure.of(region)),
                label(a, measure, name, all),
                "",
                "",
                false));
        moments.forEach(m -> cells.add(cell(a, m, name)));
        return new KindLine(
                name, a.href("mass", measure.name()), measure == a.options().measure(), cells);
    }

    private static KindCell cell(Asked a, Moment m, String name) {
        Words words = a.words();
        Integer year = m.year();
        String when = year == null ? words.get("coverage.path.today") : words.get("coverage.path.end", year.toString());
        return new KindCell(
                words.number(m.count()),
                m.count() == 0
                        ? ""
                        : a.links()
                                .addresses(m.query(AddressQuery.all(a.region().key()))),
                label(a, m.measure(), name + ", " + when, m.count()),
                words.percent(m.share()),
                m.goal().isPresent()
                        ? words.get(
                                "coverage.path.kinds.goal",
                                words.decimal(m.goal().getAsDouble()))
                        : "",
                m.isBehind());
    }

    /** Ends with the number that the link opens; of households and businesses it opens the addresses where they are. */
    private static String label(Asked a, Measure measure, String what, long count) {
        String number = a.words().number(count);
        return measure == Measure.ADDRESSES || measure.isOfSites()
                ? what + ": " + number
                : a.words().get("coverage.path.kinds.where", what, number);
    }
}
