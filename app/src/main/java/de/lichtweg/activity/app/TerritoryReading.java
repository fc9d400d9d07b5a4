package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Extent;
import de.lichtweg.coverage.AddressFinder;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** One file of areas or addresses of activities being read. */
final class TerritoryReading {

    /** Source that names the activity of a whole file. */
    static final String OF_ONE = "activity:";

    private final List<Activity> writable;
    private final AddressFinder.Finder addresses;
    private final Projection projection;
    private final Issues issues;
    private final String named;
    private final Map<Activity, List<Geometry>> shapes = new LinkedHashMap<>();
    private final Map<Activity, Set<Long>> lists = new LinkedHashMap<>();
    private long count;
    private long rejected;

    TerritoryReading(
            @Nullable String source,
            List<Activity> writable,
            AddressFinder.Finder addresses,
            Projection projection,
            Issues issues) {
        String asked = Objects.requireNonNullElse(source, "");
        this.named = asked.startsWith(OF_ONE) ? asked.substring(OF_ONE.length()) : "";
        this.writable = writable;
        this.addresses = addresses;
        this.projection = projection;
        this.issues = issues;
    }

    /** Takes a row and answers how many there were. */
    long read(Row row) {
        count++;
        String text = named.isEmpty() ? row.get(ProgressFields.ACTIVITY.key()) : named;
        List<Activity> meant = writable.stream()
                .filter(a -> text.equals(Long.toString(a.id())) || isTitle(text, a))
                .toList();
        if (meant.size() != 1) {
            reject(
                    row,
                    ProgressFields.ACTIVITY.key(),
                    meant.isEmpty() ? "territory.unknown" : "territory.several",
                    text);
        } else {
            take(row, meant.getFirst());
        }
        return count;
    }

    private static boolean isTitle(String text, Activity activity) {
        return !text.isEmpty() && ActivityTable.letters(text).equals(ActivityTable.letters(activity.title()));
    }

    private void take(Row row, Activity activity) {
        Geometry geometry = row.geometry();
        if (geometry != null && geometry.getDimension() == 2 && geometry.getArea() > 0) {
            Geometry own = projection.transform(geometry);
            shapes.computeIfAbsent(activity, a -> new ArrayList<>()).add(own.isValid() ? own : GeometryFixer.fix(own));
            return;
        }
        AddressFinder.Match match = addresses.find(row);
        if (match.isCertain()) {
            Set<Long> list = lists.computeIfAbsent(activity, a -> new HashSet<>());
            match.found().forEach(f -> list.add(f.address()));
        } else {
            reject(row, "", match.ambiguous() ? "territory.ambiguous" : "territory.unmatched", label(row));
        }
    }

    private static String label(Row row) {
        return String.join(" ", row.values().values()).strip();
    }

    private void reject(Row row, String column, String kind, String text) {
        issues.add(Severity.REJECTED, row, column, kind, text);
        rejected++;
    }

    /** What each activity gets; areas go before addresses, since whoever draws an area means all that lies in it. */
    Map<Activity, Extent> extents() {
        Map<Activity, Extent> extents = new HashMap<>();
        lists.forEach((activity, ids) -> extents.put(activity, new Extent(null, ids)));
        shapes.forEach((activity, parts) -> extents.put(activity, new Extent(UnaryUnionOp.union(parts), Set.of())));
        return extents.entrySet().stream()
                .sorted(java.util.Comparator.comparingLong(e -> e.getKey().id()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    long count() {
        return count;
    }

    long rejected() {
        return rejected;
    }
}
