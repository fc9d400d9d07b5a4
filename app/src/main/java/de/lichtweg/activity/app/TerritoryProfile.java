package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.AddressOutlook.Running;
import de.lichtweg.activity.domain.Extent;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.activity.store.ExtentStore;
import de.lichtweg.coverage.AddressFinder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.RecordPlan;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Profile {@code territory}: areas or lists of addresses of activities, from a map or a table. The activity is the one that
 * a row names, else the one that the source names ({@code activity:17}), as the page of the activity says it. What an activity
 * had before is replaced by what the file says.
 */
@Component
class TerritoryProfile implements ImportProfile {

    private static final int SURE = 94;

    private final ActivityRegister register;
    private final AddressChoice choice;
    private final ExtentStore extents;
    private final AddressFinder finder;
    private final InstallationCrs crs;
    private final LichtwegClock clock;

    TerritoryProfile(
            ActivityRegister register,
            AddressChoice choice,
            ExtentStore extents,
            AddressFinder finder,
            InstallationCrs crs,
            LichtwegClock clock) {
        this.register = register;
        this.choice = choice;
        this.extents = extents;
        this.finder = finder;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "territory";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACTIVITY;
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(ProgressFields.ACTIVITY),
                        finder.fields().stream().map(f -> new Field(f.key(), false, f.aliases())))
                .toList();
    }

    /** Whether a table names activities and places, and says nothing else of them. */
    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream().map(ActivityTable::letters).collect(Collectors.toSet());
        boolean named = ProgressFields.ACTIVITY.aliases().stream()
                .map(ActivityTable::letters)
                .anyMatch(header::contains);
        boolean other = Stream.of(ProgressFields.STATE.aliases(), List.of("technologie", "technik", "technology"))
                .flatMap(List::stream)
                .map(ActivityTable::letters)
                .anyMatch(header::contains);
        boolean placed = head.places()
                || finder.fields().stream()
                        .filter(f -> List.of("address", "street", "own_number").contains(f.key()))
                        .flatMap(f -> f.aliases().stream())
                        .map(ActivityTable::letters)
                        .anyMatch(header::contains);
        return named && placed && !other ? SURE : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        if (!Projection.knows(rows.epsg())) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(rows.epsg()));
        }
        List<Activity> writable = register.list(request.scope()).stream()
                .filter(a -> a.rights().write())
                .toList();
        TerritoryReading reading = new TerritoryReading(
                request.source(),
                writable,
                finder.on(request.scope(), clock.today()),
                crs.from(new Crs(rows.epsg())),
                issues);
        for (Row row : rows) {
            issues.progress(reading.read(row), rows.estimate());
        }
        Map<Activity, Extent> read = reading.extents();
        read.forEach((activity, extent) -> compare(request.scope(), activity, extent, issues));
        return new RecordPlan(
                new Plan.Counts(
                        reading.count(), reading.count() - reading.rejected(), reading.rejected(), 0, read.size()),
                UndoOfActivities.SOURCE + ":territory",
                read.keySet().stream()
                        .flatMap(a -> a.draft().territory().stream())
                        .toList(),
                "Gebiet: " + read.keySet().stream().map(Activity::title).collect(Collectors.joining(", ")),
                operation -> write(request, read, operation));
    }

    /** Refuses a file of which nothing lies in the territory of its activity, and says what does not. */
    private void compare(Scope scope, Activity activity, Extent extent, Issues issues) {
        AddressChoice.Found found = choice.in(scope, extent, activity.draft().territory());
        if (found.inside() == 0) {
            throw new RuleViolation("activity.extent.outside", activity.title());
        }
        if (found.outside() > 0) {
            issues.add(Severity.NOTICE, null, "", "territory.outside", found.outside(), activity.title());
        }
    }

    private void write(Request request, Map<Activity, Extent> read, long operation) {
        Running running = new Running(operation);
        read.forEach((activity, extent) -> {
            long file = extents.add(request.scope(), activity, request.fileName(), extent, operation);
            String selection = Selection.ofFile(file, request.fileName()).text();
            var draft = activity.draft();
            register.change(
                    request.scope(),
                    activity.id(),
                    activity.version(),
                    draft.with(draft.expected().of(selection)),
                    request.fileName(),
                    running);
        });
    }
}
