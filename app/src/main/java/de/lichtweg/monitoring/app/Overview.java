package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.domain.Asked;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Rule;
import de.lichtweg.monitoring.domain.Silence;
import de.lichtweg.monitoring.store.AskedStore;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.parties.Recipients;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reported and who did not: a district's municipalities with their reports, silence, and when they were written to. */
@Service
public class Overview {

    /** How far back it looks; older reports are found by their own page. */
    static final int YEARS = 2;

    /** Whoever may decide in a district sees how many could be written to, never their addresses. */
    private static final Scope PROGRAM = Scope.system("rueckmeldung");

    private final MunicipalReportStore reports;
    private final AskedStore asked;
    private final Rounds rounds;
    private final Recipients recipients;
    private final Regions regions;
    private final LichtwegClock clock;

    Overview(
            MunicipalReportStore reports,
            AskedStore asked,
            Rounds rounds,
            Recipients recipients,
            Regions regions,
            LichtwegClock clock) {
        this.reports = reports;
        this.asked = asked;
        this.rounds = rounds;
        this.recipients = recipients;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * A municipality.
     *
     * @param reports its reports, the oldest first; never empty
     * @param silence as this reader is shown it
     * @param lastAsked when it was last written to
     * @param recipients how many could be written to
     */
    public record Line(
            Region municipality,
            List<Report> reports,
            Optional<Silence> silence,
            Optional<Asked> lastAsked,
            int recipients) {

        /** The report of a period. */
        public Optional<Report> report(Period period) {
            return reports.stream().filter(r -> r.period().equals(period)).findFirst();
        }

        /** The newest one. */
        public Report newest() {
            return reports.getLast();
        }

        /** The newest one, if it is the municipality's turn. */
        public Optional<Report> open() {
            return Optional.of(newest()).filter(r -> !r.state().isAnswered());
        }
    }

    /**
     * A district.
     *
     * @param periods those asked for, the oldest first
     * @param lines by name
     */
    public record District(Rule rule, List<Period> periods, List<Line> lines) {}

    /** What the scope may see of a district. */
    @Transactional(readOnly = true)
    public District district(Scope scope, RegionKey district) {
        LocalDate today = clock.today();
        Rule rule = rounds.rule(scope, district);
        Map<RegionKey, List<Report>> all = reports.list(scope, district, today.minusYears(YEARS)).stream()
                .collect(Collectors.groupingBy(Report::municipality));
        Map<RegionKey, Asked> last = asked.last(scope, district).stream()
                .collect(Collectors.toMap(Asked::municipality, Function.identity()));
        Map<RegionKey, Long> reachable = Reach.mayDecide(scope, district) ? reachable() : Map.of();
        List<Line> lines = all.entrySet().stream()
                .map(e -> new Line(
                        region(e.getKey(), today),
                        e.getValue(),
                        Silence.of(e.getValue(), rule.silence(), today, Reach.looksFromDistrict(scope, e.getKey())),
                        Optional.ofNullable(last.get(e.getKey())),
                        reachable.getOrDefault(e.getKey(), 0L).intValue()))
                .sorted(Comparator.comparing((Line l) -> l.municipality().name(), Collator.getInstance(Locale.GERMAN)))
                .toList();
        return new District(rule, periods(all), lines);
    }

    private static List<Period> periods(Map<RegionKey, List<Report>> all) {
        return all.values().stream()
                .flatMap(List::stream)
                .map(Report::period)
                .distinct()
                .sorted(Comparator.comparing(Period::last))
                .toList();
    }

    private Region region(RegionKey key, LocalDate today) {
        return regions.find(key, today).orElseGet(() -> new Region(key, key.value(), "", null, null, null, ""));
    }

    private Map<RegionKey, Long> reachable() {
        return recipients.list(PROGRAM, Role.MUNICIPALITY).stream()
                .collect(Collectors.groupingBy(Recipients.Recipient::territory, Collectors.counting()));
    }

    /** The reports of one municipality, the oldest first. */
    @Transactional(readOnly = true)
    public Optional<Line> municipality(Scope scope, RegionKey municipality) {
        return district(scope, municipality.district()).lines().stream()
                .filter(l -> l.municipality().key().equals(municipality))
                .findFirst();
    }
}
