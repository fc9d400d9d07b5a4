package de.lichtweg.radar.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.AddressList;
import de.lichtweg.radar.domain.AddressList.Money;
import de.lichtweg.radar.domain.AddressList.Times;
import de.lichtweg.radar.domain.AddressList.Who;
import de.lichtweg.radar.domain.ListKind;
import de.lichtweg.radar.store.ListStore;
import de.lichtweg.radar.store.ListStore.Chosen;
import de.lichtweg.radar.store.ListStore.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lists of activities, kept in memory from one comparison to the next: only what was changed since is read again. */
@Component
class ActivityLists {

    private static final Map<ActivityKind, ListKind> KINDS = new EnumMap<>(Map.of(
            ActivityKind.FUNDED_PROJECT, ListKind.GRANT,
            ActivityKind.MUNICIPAL_PROJECT, ListKind.GRANT,
            ActivityKind.LOT, ListKind.LOT,
            ActivityKind.OWN_ACCOUNT_BUILD, ListKind.OWN_BUILD,
            ActivityKind.CO_LAYING, ListKind.WORKS,
            ActivityKind.MARKET_SURVEY, ListKind.SURVEY));

    private final ListStore store;
    private final Activities activities;
    private final Organisations organisations;
    private final Map<Long, Version> versions = new HashMap<>();
    private final Map<Long, Kept> kept = new TreeMap<>();

    ActivityLists(ListStore store, Activities activities, Organisations organisations) {
        this.store = store;
        this.activities = activities;
        this.organisations = organisations;
    }

    /** An activity that has a list, as it was when it was changed last; names of organisations change without it. */
    private record Kept(Activity activity, Chosen chosen) {}

    /** The lists of all activities that were not given up. */
    synchronized List<AddressList> list(Scope scope, LocalDate today) {
        follow(scope);
        Map<String, String> names =
                organisations.list().stream().collect(Collectors.toMap(Organisation::key, Organisation::name));
        return kept.values().stream()
                .filter(k -> k.activity.draft().course().state() != ActivityState.CANCELLED)
                .filter(k -> KINDS.containsKey(k.activity.draft().basics().kind()))
                .map(k -> list(k, names, today))
                .toList();
    }

    private void follow(Scope scope) {
        Map<Long, Version> now = store.versions(scope);
        List<Long> changed = now.keySet().stream()
                .filter(id -> !Objects.equals(now.get(id), versions.get(id)))
                .toList();
        kept.keySet().retainAll(now.keySet());
        kept.keySet().removeAll(changed);
        if (!changed.isEmpty()) {
            Map<Long, Chosen> chosen = store.activities(scope, changed);
            activities
                    .list(scope, chosen.keySet())
                    .forEach(a -> kept.put(a.id(), new Kept(a, Objects.requireNonNull(chosen.get(a.id())))));
        }
        versions.clear();
        versions.putAll(now);
    }

    private static AddressList list(Kept of, Map<String, String> names, LocalDate today) {
        Activity a = of.activity;
        ListKind kind = Objects.requireNonNull(KINDS.get(a.draft().basics().kind()));
        Long parent = a.draft().basics().parent();
        String lead = a.draft().parties().organisation();
        return new AddressList(
                "a:" + a.id(),
                kind,
                kind == ListKind.GRANT || kind == ListKind.LOT ? Money.FUNDED : Money.OWN,
                new Who(a.title(), "", a.draft().parties().operator(), names.getOrDefault(lead, lead), a.id()),
                times(of, today),
                parent == null ? null : "a:" + parent,
                of.chosen.addresses(),
                false);
    }

    private static Times times(Kept of, LocalDate today) {
        var draft = of.activity.draft();
        LocalDate done = draft.course().state() == ActivityState.COMPLETED
                ? Objects.requireNonNullElse(draft.course().endedOn(), today)
                : null;
        return new Times(
                of.chosen.on(),
                Courses.lastMoment(draft, today),
                Courses.worksFrom(draft),
                Courses.worksTo(of.activity),
                done);
    }
}
