package de.lichtweg.survey.app;

import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Prospects;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.Prospects.Subject;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.domain.BindingRules;
import de.lichtweg.survey.domain.Outlooks;
import de.lichtweg.survey.domain.Outlooks.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which addresses a commitment is about, and what it writes down about them in the ledger. */
@Component
class CommitmentOutlook {

    private final Ledger ledger;
    private final Prospects prospects;
    private final Regions regions;
    private final LichtwegClock clock;

    CommitmentOutlook(Ledger ledger, Prospects prospects, Regions regions, LichtwegClock clock) {
        this.ledger = ledger;
        this.prospects = prospects;
        this.regions = regions;
        this.clock = clock;
    }

    /** A commitment as it is written or was. */
    record Version(long id, CommitmentDraft draft, @Nullable Ending ending, Chosen chosen) {}

    /** The addresses of a question. */
    Chosen choose(Scope scope, String link) {
        if (link.isBlank()) {
            throw new RuleViolation("survey.addresses");
        }
        AddressQuery query = AddressLink.parse(link, regions.home());
        List<AddressRow> found = new ArrayList<>();
        ledger.view(scope, AsOf.NOW).rows(query, "address").forEach(found::add);
        if (found.isEmpty()) {
            throw new RuleViolation("survey.addresses.none");
        }
        return Chosen.of(found);
    }

    /** A new commitment says everything from the day on which it was said. */
    void begin(Scope scope, Version fresh, BindingRules rules, @Nullable Long operation) {
        List<Period> whole = Outlooks.whole(fresh.draft, fresh.ending, rules);
        state(scope, fresh, List.of(new Statement(boxed(fresh.chosen.ids()), whole)), operation);
    }

    /** What changed is said from the day of the change on. Another network takes over today. */
    void follow(Scope scope, Version before, Version after, BindingRules rules, @Nullable Long operation) {
        LocalDate today = clock.today();
        List<Period> whole = Outlooks.whole(after.draft, after.ending, rules);
        if (!before.draft.basics().operator().equals(after.draft.basics().operator())) {
            List<Period> nothing = List.of(new Period(today, Optional.empty()));
            state(scope, before, List.of(new Statement(boxed(before.chosen.ids()), nothing)), operation);
            List<Period> now = Period.from(whole, today);
            state(scope, after, List.of(new Statement(boxed(after.chosen.ids()), now)), operation);
            return;
        }
        LocalDate day =
                Outlooks.changedFrom(Said.of(before.draft, before.ending), Said.of(after.draft, after.ending), today);
        List<Statement> statements = Statement.changed(before.chosen.ids(), after.chosen.ids(), whole, day, today);
        state(scope, after, statements, operation);
    }

    private void state(Scope scope, Version v, List<Statement> statements, @Nullable Long operation) {
        Subject subject = new Subject(
                new SubjectRef(Commitments.SUBJECT, Long.toString(v.id)),
                v.draft.basics().operator(),
                common(v.chosen.territory()),
                v.draft.basics().title(),
                v.draft.basics().secret());
        if (operation == null) {
            prospects.state(scope, subject, statements);
        } else {
            prospects.state(scope, subject, statements, operation);
        }
    }

    private RegionKey common(List<RegionKey> territory) {
        RegionKey common = RegionKey.common(territory);
        return common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
    }

    private static List<Long> boxed(long[] addresses) {
        return Arrays.stream(addresses).boxed().toList();
    }
}
