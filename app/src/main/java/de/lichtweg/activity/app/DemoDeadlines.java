package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Term;
import de.lichtweg.platform.ui.Preparation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deadlines of generated activities of the demo, from {@code demo/fristen.csv}: activity, rule, name, start, after, set, reason. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDeadlines {

    private static final Scope OFFICE =
            new Scope("demo", "Koordination", Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());

    private final ActivityRegister register;
    private final Deadlines deadlines;

    DemoDeadlines(ActivityRegister register, Deadlines deadlines) {
        this.register = register;
        this.deadlines = deadlines;
    }

    @EventListener(Preparation.Done.class)
    @Order(0)
    void onceTheDistrictIsThere() throws IOException {
        List<Activity> all = register.list(OFFICE);
        if (!deadlines.of(OFFICE, all).isEmpty()) {
            return;
        }
        List<DeadlineRule> rules = deadlines.rules(OFFICE, true);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/fristen.csv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(";", -1);
                Optional<Activity> activity =
                        all.stream().filter(a -> a.title().equals(cells[0])).findFirst();
                activity.ifPresent(a -> deadlines.create(OFFICE, a.id(), draft(a, cells, rules)));
            }
        }
    }

    private Draft draft(Activity activity, String[] cells, List<DeadlineRule> rules) {
        Optional<DeadlineRule> rule =
                rules.stream().filter(r -> r.key().equals(cells[1])).findFirst();
        return new Draft(
                rule.map(DeadlineRule::id).orElse(null),
                cells[2].isEmpty() ? rule.orElseThrow().name() : cells[2],
                day(cells[3]),
                cells[4].isEmpty() ? null : named(activity, cells[4]),
                rule.map(DeadlineRule::term).orElse(new Term(0, Term.Unit.DAYS)),
                rule.map(DeadlineRule::runsUntil).orElse(false),
                rule.map(DeadlineRule::workingDay).orElse(false),
                day(cells[5]),
                cells[6],
                null);
    }

    private @Nullable Long named(Activity activity, String name) {
        return deadlines.of(OFFICE, List.of(activity)).stream()
                .filter(d -> d.draft().name().equals(name))
                .map(Deadline::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
