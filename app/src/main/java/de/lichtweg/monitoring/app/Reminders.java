package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.app.Overview.Line;
import de.lichtweg.monitoring.domain.Asked;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.parties.Recipients.Recipient;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not reported: when the district says so, and by itself on the days of its rule. */
@Service
public class Reminders {

    private final Overview overview;
    private final Rounds rounds;
    private final Letters letters;
    private final PersonalLinks links;
    private final LichtwegClock clock;

    Reminders(Overview overview, Rounds rounds, Letters letters, PersonalLinks links, LichtwegClock clock) {
        this.overview = overview;
        this.rounds = rounds;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** What would happen to somebody who has not reported. */
    public enum Fate {
        WRITTEN,
        /** Was written to today already. */
        TODAY,
        /** Has no mail address. */
        NOBODY
    }

    /** Somebody who has not reported. */
    public record Candidate(Line line, Report report, Fate fate) {}

    /** Who has not reported in a district, and what would happen to them. */
    @Transactional(readOnly = true)
    public List<Candidate> preview(Scope scope, RegionKey district) {
        if (!Reach.mayDecide(scope, district)) {
            throw new Closed("monitoring.decide");
        }
        return overview.district(scope, district.district()).lines().stream()
                .flatMap(l -> l.open().stream().map(r -> new Candidate(l, r, fate(l))))
                .toList();
    }

    private Fate fate(Line line) {
        boolean today = line.lastAsked().map(Asked::day).equals(Optional.of(clock.today()));
        return today ? Fate.TODAY : line.recipients() == 0 ? Fate.NOBODY : Fate.WRITTEN;
    }

    /** What a preview showed, in a word: another word means that something happened since. */
    public static String fingerprint(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.fate() == Fate.WRITTEN)
                .map(c -> c.report().id() + "." + c.report().version())
                .collect(Collectors.joining(","));
    }

    /** Reminds those whom a preview showed; returns how many. */
    @Transactional
    public int remind(Scope scope, RegionKey district, String fingerprint) {
        List<Candidate> now = preview(scope, district);
        if (fingerprint.isEmpty() || !fingerprint(now).equals(fingerprint)) {
            throw new RuleViolation("monitoring.remind.between");
        }
        List<Recipient> all = letters.recipients();
        return (int) now.stream()
                .filter(c -> c.fate() == Fate.WRITTEN)
                .filter(c -> letters.write(scope, c.report(), all, true))
                .count();
    }

    /** Asks for what is wanted today, invites, and reminds by the rules; a second time on a day it does nothing. */
    @Transactional
    public void daily(Scope scope) {
        List<Report> opened = rounds.open(scope);
        List<Recipient> all = letters.recipients();
        opened.forEach(r -> letters.write(scope, r, all, false));
        rounds.districts(scope).forEach(district -> remindByRule(scope, district, all));
        links.forgetEnded(scope);
    }

    private void remindByRule(Scope scope, RegionKey district, List<Recipient> all) {
        LocalDate today = clock.today();
        Overview.District seen = overview.district(scope, district);
        for (Line line : seen.lines()) {
            line.open().ifPresent(report -> {
                LocalDate planned = seen.rule().lastReminder(report.dates().dueOn(), today);
                LocalDate last =
                        line.lastAsked().map(Asked::day).orElse(report.dates().openedOn());
                if (last.isBefore(planned)) {
                    letters.write(scope, report, all, true);
                }
            });
        }
    }
}
