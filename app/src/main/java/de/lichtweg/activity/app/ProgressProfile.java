package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.coverage.AddressFinder;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.RecordPlan;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Profile {@code progress}: a builder's list of how far addresses are built. Addresses are found as in an operator's list; the
 * activity is the one that the row names, else the only running one that is about the address and may be written.
 */
@Component
class ProgressProfile implements ImportProfile {

    private static final int SURE = 96;

    private final ActivityRegister register;
    private final ConstructionProgress progress;
    private final ProgressTargets targets;
    private final AddressFinder finder;
    private final LichtwegClock clock;

    ProgressProfile(
            ActivityRegister register,
            ConstructionProgress progress,
            ProgressTargets targets,
            AddressFinder finder,
            LichtwegClock clock) {
        this.register = register;
        this.progress = progress;
        this.targets = targets;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "progress";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACTIVITY;
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(
                                ProgressFields.STATE,
                                ProgressFields.DAY,
                                ProgressFields.METRES,
                                ProgressFields.PLANNED,
                                ProgressFields.ACTIVITY),
                        finder.fields().stream())
                .map(f -> f.key().equals("street") ? new Field("street", false, f.aliases()) : f)
                .toList();
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream().map(ActivityTable::letters).collect(Collectors.toSet());
        boolean state = Stream.of("baustand", "bauzustand", "baustatus", "ausbaustand", "buildstate")
                .anyMatch(header::contains);
        boolean placed = finder.fields().stream()
                .filter(f -> List.of("address", "street", "own_number").contains(f.key()))
                .flatMap(f -> f.aliases().stream())
                .map(ActivityTable::letters)
                .anyMatch(header::contains);
        return state && placed ? SURE : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        ProgressTargets.Known known = targets.of(request.scope());
        AddressFinder.Finder addresses = finder.on(request.scope(), clock.today());
        ProgressReading reading = new ProgressReading(request, known, addresses, clock.today(), issues);
        long count = 0;
        for (Row row : rows) {
            issues.progress(++count, rows.estimate());
            reading.read(row);
        }
        Map<Long, List<BuildEntry>> said = new TreeMap<>(reading.said());
        List<Activity> touched = said.keySet().stream().map(known::activity).toList();
        long written = said.values().stream().mapToLong(List::size).sum();
        String titles = touched.stream().map(Activity::title).collect(Collectors.joining(", "));
        return new RecordPlan(
                new Plan.Counts(count, count - reading.rejected(), reading.rejected(), reading.unchanged(), written),
                UndoOfActivities.SOURCE + ":progress",
                touched.stream().flatMap(a -> a.draft().territory().stream()).toList(),
                "Baustand von " + written + " Adressen" + (titles.isEmpty() ? "" : ", " + titles),
                operation -> said.forEach((id, entries) ->
                        progress.say(request.scope(), register.get(request.scope(), id), entries, operation)));
    }
}
