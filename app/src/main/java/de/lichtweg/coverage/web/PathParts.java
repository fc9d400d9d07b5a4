package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.domain.path.PathCourse;
import de.lichtweg.coverage.domain.path.RestKind;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.PathPage.Asked;
import de.lichtweg.coverage.web.PathView.Cell;
import de.lichtweg.coverage.web.PathView.PartLine;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The parts of a region with what their own paths lead to. */
@Component
class PathParts {

    static final String DEFAULT = "end";

    private static final List<String> SORTS =
            List.of("name", "all", "now", "end", "added", "late", "eligible", "announced");
    private static final List<RestKind> SHOWN = List.of(RestKind.LATE, RestKind.ELIGIBLE, RestKind.ANNOUNCED);

    private final Regions regions;

    PathParts(Regions regions) {
        this.regions = regions;
    }

    /** A part with its course. */
    private record Part(Region region, PathCourse course) {

        double now() {
            return course.share(course.now());
        }

        double end() {
            return course.share(course.reachedAtEnd());
        }

        long rest(RestKind kind) {
            return course.rests().stream()
                    .filter(r -> r.kind() == kind)
                    .mapToLong(PathCourse.Rest::count)
                    .sum();
        }
    }

    List<PartLine> rows(Asked a) {
        List<Part> parts = new ArrayList<>();
        for (Region child : regions.children(a.region().key(), a.view().validOn())) {
            PathCourse course = PathCourse.of(
                    a.view().path(AddressQuery.all(child.key())),
                    a.options().measure(),
                    Arrival.quarter(a.view().validOn()),
                    a.last());
            if (course.all() > 0) {
                parts.add(new Part(child, course));
            }
        }
        parts.sort(order(a.options().sort()));
        return parts.stream().map(part -> row(a, part)).toList();
    }

    private static PartLine row(Asked a, Part part) {
        Words words = a.words();
        return new PartLine(
                part.region.name(),
                a.links()
                        .page(
                                PathPage.PATH + part.region.key(),
                                a.options().measure().ordinal() == 0
                                        ? java.util.Map.of()
                                        : java.util.Map.of(
                                                "mass", a.options().measure().name())),
                words.number(part.course.all()),
                words.decimal(100 * part.now()),
                words.decimal(100 * part.end()),
                words.decimal(100 * (part.end() - part.now())),
                SHOWN.stream().map(kind -> cell(a, part, kind)).toList());
    }

    private static Cell cell(Asked a, Part part, RestKind kind) {
        long count = part.rest(kind);
        return new Cell(
                count == 0 ? Words.DASH : a.words().number(count),
                count == 0 ? "" : a.links().addresses(kind.query(AddressQuery.all(part.region.key()), a.last())),
                part.region.name() + ", " + a.words().get("coverage.path.rest." + kind) + ": "
                        + a.words().number(count));
    }

    private static Comparator<Part> order(String sort) {
        Comparator<Part> byName =
                Comparator.comparing(part -> part.region().name().toLowerCase(Locale.GERMAN));
        Comparator<Part> first = switch (sort) {
            case "name" -> byName;
            case "all" -> Comparator.comparingLong((Part p) -> -p.course.all());
            case "now" -> Comparator.comparingDouble(Part::now);
            case "added" -> Comparator.comparingDouble((Part p) -> p.end() - p.now());
            case "late" -> Comparator.comparingLong((Part p) -> -p.rest(RestKind.LATE));
            case "eligible" -> Comparator.comparingLong((Part p) -> -p.rest(RestKind.ELIGIBLE));
            case "announced" -> Comparator.comparingLong((Part p) -> -p.rest(RestKind.ANNOUNCED));
            default -> Comparator.comparingDouble(Part::end);
        };
        return first.thenComparing(byName);
    }

    static List<Heading> headings(Asked a) {
        return SORTS.stream()
                .map(sort -> {
                    boolean current = sort.equals(a.options().sort());
                    boolean up = List.of("name", "now", "end", "added").contains(sort);
                    return new Heading(
                            sort,
                            a.words()
                                    .get(
                                            "coverage.path.column." + sort,
                                            a.unit(),
                                            Integer.toString(a.last().year())),
                            a.href("sort", sort) + "#teile",
                            current ? (up ? " ↑" : " ↓") : "",
                            current ? (up ? "ascending" : "descending") : "none");
                })
                .toList();
    }
}
