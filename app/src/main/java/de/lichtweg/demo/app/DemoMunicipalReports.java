package de.lichtweg.demo.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The municipal reports of the last months, read from {@code demo/rueckmeldungen.csv}: all of them generated and marked so. Two
 * municipalities are silent, one waits for the district, one was asked back; that of the demo account has its form open. The days
 * lie before the day of the installation, whenever that is.
 */
@Component
class DemoMunicipalReports {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final Scope OFFICE = scope("Koordination");
    private static final int MONTHS = 3;
    private static final List<String> QUESTIONS =
            List.of("changed", "resolutions", "obstacles", "operators", "contact");

    private final MunicipalReports reports;
    private final Regions regions;
    private final LichtwegClock clock;
    private final TransactionTemplate transaction;

    DemoMunicipalReports(
            MunicipalReports reports, Regions regions, LichtwegClock clock, PlatformTransactionManager transactions) {
        this.reports = reports;
        this.regions = regions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static Scope scope(String name) {
        return new Scope("demo", name, Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
    }

    /** Writes them, in one transaction, unless there are some. */
    void install() {
        if (reports.list(OFFICE, DISTRICT).isEmpty()) {
            Instant now = clock.instant();
            transaction.executeWithoutResult(status -> new Story(now).write());
        }
    }

    /** A line of the file: what a municipality says, and what becomes of it. */
    private record Line(int index, RegionKey municipality, Map<String, String> cells) {
        String get(String name) {
            return cells.getOrDefault(name, "");
        }

        String fate() {
            return get("fate");
        }

        Map<String, String> texts(boolean later) {
            Map<String, String> texts = new HashMap<>();
            QUESTIONS.forEach(q -> texts.put(q, get(q)));
            if (later && !get("later").isEmpty()) {
                texts.put("changed", get("later"));
            }
            return texts;
        }
    }

    /** The last months up to a moment. */
    private final class Story {
        private final Instant now;
        private final LocalDate today;
        private final List<Line> lines = lines();

        Story(Instant now) {
            this.now = now;
            this.today = LocalDate.ofInstant(now, LichtwegClock.BERLIN);
        }

        void write() {
            LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS);
            reports.begin(OFFICE, DISTRICT, first);
            for (int ago = MONTHS; ago >= 0; ago--) {
                LocalDate month = first.plusMonths(MONTHS - ago);
                at(month, LocalTime.of(6, 0));
                Map<RegionKey, Report> open = new HashMap<>();
                reports.open(OFFICE).forEach(r -> open.put(r.municipality(), r));
                for (Line line : lines) {
                    Report report = open.get(line.municipality());
                    if (report != null) {
                        write(line, report, month, ago);
                    }
                }
            }
        }

        private void write(Line line, Report report, LocalDate month, int ago) {
            Optional<LocalDate> day = day(line, month, ago);
            day.filter(d -> !d.isAfter(today)).ifPresent(d -> {
                at(d, LocalTime.of(10, 0));
                int version = submit(line, report, ago);
                decide(line, report, version, ago, d);
            });
        }

        /** The day on which a municipality reports, if it does. */
        private Optional<LocalDate> day(Line line, LocalDate month, int ago) {
            LocalDate usual = month.plusDays(3 + line.index() * 7L % 20);
            return switch (line.fate()) {
                case "amber" -> ago == 3 ? Optional.of(usual) : later(ago == 2, 44);
                case "red" -> later(ago == 3, 75);
                case "own", "open" -> ago == 0 ? Optional.empty() : Optional.of(usual);
                case "waiting", "same" -> Optional.of(ago == 0 ? notBefore(month, today.minusDays(1)) : usual);
                case "returned" -> Optional.of(ago == 0 ? notBefore(month, today.minusDays(3)) : usual);
                default -> Optional.of(usual);
            };
        }

        private Optional<LocalDate> later(boolean reports, int daysAgo) {
            return reports ? Optional.of(today.minusDays(daysAgo)) : Optional.empty();
        }

        private int submit(Line line, Report report, int ago) {
            String name = regions.find(line.municipality(), today)
                    .map(Regions.Region::name)
                    .orElse(line.municipality().value());
            boolean news = ago == 0 && Set.of("waiting", "returned").contains(line.fate())
                    || ago == 1 && line.fate().equals("ok");
            if (ago == MONTHS || news) {
                reports.submit(scope(name), report.id(), report.version(), line.texts(ago < MONTHS), Way.GENERATED);
            } else {
                reports.unchanged(scope(name), report.id(), report.version(), Way.GENERATED);
            }
            return report.version() + 1;
        }

        private void decide(Line line, Report report, int version, int ago, LocalDate day) {
            boolean waits = ago == 0 && Set.of("waiting", "same").contains(line.fate());
            if (ago == 0 && line.fate().equals("returned")) {
                at(notBefore(day, today.minusDays(2)), LocalTime.of(15, 0));
                reports.giveBack(OFFICE, report.id(), version, "Welcher Netzbetreiber, in welchen Ortsteilen?");
            } else if (!waits) {
                at(day, LocalTime.of(15, 0));
                reports.approve(OFFICE, report.id(), version);
            }
        }

        private static LocalDate notBefore(LocalDate least, LocalDate day) {
            return day.isBefore(least) ? least : day;
        }

        private void at(LocalDate day, LocalTime time) {
            Instant moment = day.atTime(time).atZone(LichtwegClock.BERLIN).toInstant();
            clock.setTo(moment.isAfter(now) ? now : moment);
        }
    }

    private static List<Line> lines() {
        try (InputStream in = DemoMunicipalReports.class.getResourceAsStream("/demo/rueckmeldungen.csv")) {
            String text = new String(
                    Objects.requireNonNull(in, "demo/rueckmeldungen.csv").readAllBytes(), StandardCharsets.UTF_8);
            List<String> all = text.lines().filter(l -> !l.isBlank()).toList();
            String[] names = all.getFirst().split(";", -1);
            return IntStream.range(1, all.size())
                    .mapToObj(i -> line(i, names, all.get(i).split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(int index, String[] names, String[] cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], cells[i]);
        }
        return new Line(index, new RegionKey(byName.getOrDefault("key", "")), byName);
    }
}
