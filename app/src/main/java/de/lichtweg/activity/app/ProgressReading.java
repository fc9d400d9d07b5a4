package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.coverage.AddressFinder;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One builder's list being read: differences to what was said before, and what cannot be. */
final class ProgressReading {

    private static final int MOST_METRES = 100_000;

    private final Request request;
    private final ProgressTargets.Known known;
    private final AddressFinder.Finder addresses;
    private final LocalDate today;
    private final Issues issues;
    private final Map<Long, List<BuildEntry>> said = new HashMap<>();
    private final Set<List<Long>> met = new HashSet<>();
    private long rejected;
    private long unchanged;

    ProgressReading(
            Request request,
            ProgressTargets.Known known,
            AddressFinder.Finder addresses,
            LocalDate today,
            Issues issues) {
        this.request = request;
        this.known = known;
        this.addresses = addresses;
        this.today = today;
        this.issues = issues;
    }

    /** What is new, by activity. */
    Map<Long, List<BuildEntry>> said() {
        return said;
    }

    long rejected() {
        return rejected;
    }

    long unchanged() {
        return unchanged;
    }

    /** Something about a row that cannot be. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final transient Object[] arguments;

        Refused(String kind, String field, Object... arguments) {
            super(kind, null, false, false);
            this.field = field;
            this.arguments = arguments;
        }
    }

    void read(Row row) {
        try {
            boolean changed = false;
            for (AddressFinder.Found found : addresses(row)) {
                changed |= say(row, found);
            }
            unchanged += changed ? 0 : 1;
        } catch (Refused e) {
            issues.add(Severity.REJECTED, row, e.field, "progress." + e.getMessage(), e.arguments);
            rejected++;
        }
    }

    private List<AddressFinder.Found> addresses(Row row) throws Refused {
        AddressFinder.Match match = addresses.find(row);
        String label = (row.get("address") + " " + row.get("street") + " " + row.get("number") + row.get("suffix") + " "
                        + row.get("postcode") + " " + row.get("town"))
                .strip();
        if (match.ambiguous()) {
            throw new Refused(
                    "ambiguous",
                    "",
                    label,
                    match.found().size(),
                    match.found().stream()
                            .limit(5)
                            .map(AddressFinder.Found::label)
                            .collect(Collectors.joining("; ")));
        }
        if (match.found().isEmpty()) {
            throw new Refused("unmatched", "", label);
        }
        return match.found();
    }

    /** Whether the row says something new of an address. */
    private boolean say(Row row, AddressFinder.Found found) throws Refused {
        Activity activity = activity(row, found);
        if (!met.add(List.of(activity.id(), found.address()))) {
            throw new Refused("twice", "", found.label());
        }
        @Nullable
        BuildEntry before = known.progress(activity).of(found.address()).orElse(null);
        BuildEntry entry = entry(row, activity, found, before);
        boolean same = before == null ? isNothing(entry) : entry.saysSame(before);
        if (same) {
            return false;
        }
        if (before != null && entry.state().compareTo(before.state()) < 0) {
            issues.add(Severity.NOTICE, row, ProgressFields.STATE.key(), "progress.back", found.label());
        }
        said.computeIfAbsent(activity.id(), k -> new ArrayList<>()).add(entry);
        return true;
    }

    /** That nothing was done says nothing new of an address of which nothing was said. */
    private static boolean isNothing(BuildEntry entry) {
        return entry.state() == BuildState.PLANNED && entry.metres() == 0 && entry.planned() == null;
    }

    private Activity activity(Row row, AddressFinder.Found found) throws Refused {
        String named = row.get(ProgressFields.ACTIVITY.key());
        List<Activity> meant = named.isEmpty() ? known.about(found.address()) : known.named(named, found.address());
        if (meant.isEmpty()) {
            throw new Refused("foreign", ProgressFields.ACTIVITY.key(), found.label());
        }
        if (meant.size() > 1) {
            throw new Refused(
                    "several",
                    ProgressFields.ACTIVITY.key(),
                    found.label(),
                    meant.stream().map(Activity::title).collect(Collectors.joining("; ")));
        }
        return meant.getFirst();
    }

    private BuildEntry entry(Row row, Activity activity, AddressFinder.Found found, @Nullable BuildEntry before)
            throws Refused {
        String written = row.get(ProgressFields.STATE.key());
        BuildState state = ProgressFields.state(written)
                .orElseThrow(() -> new Refused("state", ProgressFields.STATE.key(), written));
        LocalDate since = day(row, ProgressFields.DAY.key());
        if (since == null) {
            since = before != null && before.state() == state ? before.day() : request.asOf();
        }
        if (since == null && state == BuildState.PLANNED) {
            since = today;
        }
        if (since == null) {
            throw new Refused("day", ProgressFields.DAY.key());
        }
        if (since.isAfter(today)) {
            throw new Refused("future", ProgressFields.DAY.key());
        }
        LocalDate planned = day(row, ProgressFields.PLANNED.key());
        if (planned == null
                && before != null
                && row.get(ProgressFields.PLANNED.key()).isEmpty()) {
            planned = before.planned();
        }
        return new BuildEntry(
                found.address(),
                state,
                since,
                metres(row, before),
                planned,
                request.fileName(),
                activity.draft().basics().generated(),
                true);
    }

    private static int metres(Row row, @Nullable BuildEntry before) throws Refused {
        String written = row.get(ProgressFields.METRES.key());
        if (written.isEmpty()) {
            return before == null ? 0 : before.metres();
        }
        try {
            boolean german = written.contains(",") || written.matches("\\d{1,3}(\\.\\d{3})+");
            double metres = Double.parseDouble(german ? written.replace(".", "").replace(',', '.') : written);
            if (metres < 0 || metres > MOST_METRES) {
                throw new Refused("metres", ProgressFields.METRES.key(), written);
            }
            return (int) Math.round(metres);
        } catch (NumberFormatException e) {
            throw new Refused("metres", ProgressFields.METRES.key(), written);
        }
    }

    private static @Nullable LocalDate day(Row row, String field) throws Refused {
        String written = row.get(field);
        try {
            return written.isEmpty() ? null : ActivityTable.day(written);
        } catch (RuleViolation e) {
            throw new Refused("date", field, written);
        }
    }
}
