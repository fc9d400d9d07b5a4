package de.lichtweg.survey.app;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.HalfYear;
import de.lichtweg.survey.domain.Outcomes.Outcome;
import de.lichtweg.survey.store.CommitmentStore;
import de.lichtweg.survey.store.DeliveredStore;
import de.lichtweg.survey.store.DeliveredStore.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The addresses of a commitment: {@code commitment=17}, those of them that are supplied ({@code 17-geliefert}) or not ({@code
 * 17-fehlt}), and those behind a number of an operator's reliability ({@code netz-d-demo@2026-1-rechtzeitig}).
 */
@Component
class CommitmentMarks implements AddressMarks {

    private static final Pattern ONE = Pattern.compile("(\\d{1,18})(?:-(geliefert|fehlt))?");
    private static final Pattern BEHIND =
            Pattern.compile("(.+)@(\\d{4})-([12])-(rechtzeitig|spaeter|fehlt|zurueckgezogen)");
    private static final Map<String, Outcome> WORDS = Map.of(
            "rechtzeitig", Outcome.IN_TIME,
            "spaeter", Outcome.LATE,
            "fehlt", Outcome.MISSING,
            "zurueckgezogen", Outcome.WITHDRAWN);

    private final CommitmentStore store;
    private final DeliveredStore delivered;
    private final Reliabilities reliabilities;

    CommitmentMarks(CommitmentStore store, DeliveredStore delivered, Reliabilities reliabilities) {
        this.store = store;
        this.delivered = delivered;
        this.reliabilities = reliabilities;
    }

    @Override
    public String key() {
        return "commitment";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        Matcher one = ONE.matcher(value.strip());
        if (one.matches()) {
            return of(scope, Long.parseLong(one.group(1)), one.group(2), on);
        }
        Matcher behind = BEHIND.matcher(value.strip());
        if (!behind.matches()) {
            throw new IllegalArgumentException(value);
        }
        HalfYear half = new HalfYear(Integer.parseInt(behind.group(2)), Integer.parseInt(behind.group(3)));
        return reliabilities.addresses(
                scope, behind.group(1), half, Objects.requireNonNull(WORDS.get(behind.group(4))));
    }

    private long[] of(Scope scope, long id, @Nullable String part, LocalDate on) {
        if (part == null) {
            return store.addresses(scope, id);
        }
        List<Commitment> found = store.find(scope, id).stream().toList();
        return delivered.addresses(scope, found, part.equals("fehlt") ? Part.MISSING : Part.DELIVERED, on);
    }
}
