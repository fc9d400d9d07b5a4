package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.store.ActivityStore;
import de.lichtweg.platform.security.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The activities whose building a scope may write down, with their addresses. */
@Component
class ProgressTargets {

    private final ActivityRegister register;
    private final ActivityStore store;
    private final ConstructionProgress progress;

    ProgressTargets(ActivityRegister register, ActivityStore store, ConstructionProgress progress) {
        this.register = register;
        this.store = store;
        this.progress = progress;
    }

    /** All of them at one moment. */
    Known of(Scope scope) {
        Map<Long, Activity> writable = register.list(scope).stream()
                .filter(a -> a.rights().write())
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        Map<Long, List<Long>> byAddress = new HashMap<>();
        Map<Long, List<Long>> byActivity = store.allAddresses(scope);
        byActivity.keySet().retainAll(writable.keySet());
        byActivity.forEach((activity, addresses) -> addresses.forEach(a ->
                byAddress.computeIfAbsent(a, k -> new java.util.ArrayList<>(1)).add(activity)));
        return new Known(scope, writable, byActivity, byAddress);
    }

    /** What a file of progress can be about. */
    final class Known {
        private final Scope scope;
        private final Map<Long, Activity> writable;
        private final Map<Long, List<Long>> byActivity;
        private final Map<Long, List<Long>> byAddress;
        private final Map<Long, Progress> read = new HashMap<>();

        private Known(
                Scope scope,
                Map<Long, Activity> writable,
                Map<Long, List<Long>> byActivity,
                Map<Long, List<Long>> byAddress) {
            this.scope = scope;
            this.writable = writable;
            this.byActivity = byActivity;
            this.byAddress = byAddress;
        }

        Activity activity(long id) {
            return Objects.requireNonNull(writable.get(id), "an activity that may be changed");
        }

        /** Those about an address; of a project and its lot only the lot. */
        List<Activity> about(long address) {
            List<Activity> all = byAddress.getOrDefault(address, List.of()).stream()
                    .map(writable::get)
                    .filter(a -> !a.draft().course().state().isOver())
                    .toList();
            return all.stream()
                    .filter(a -> all.stream()
                            .noneMatch(lot -> Long.valueOf(a.id())
                                    .equals(lot.draft().basics().parent())))
                    .toList();
        }

        /** Those that a list may mean by a number or a title, if they are about the address. */
        List<Activity> named(String text, long address) {
            return byAddress.getOrDefault(address, List.of()).stream()
                    .map(writable::get)
                    .filter(a -> text.equals(Long.toString(a.id()))
                            || ActivityTable.letters(text).equals(ActivityTable.letters(a.title())))
                    .toList();
        }

        /** How far an activity is, read once. */
        Progress progress(Activity activity) {
            return read.computeIfAbsent(
                    activity.id(), id -> progress.of(scope, activity, byActivity.getOrDefault(id, List.of())));
        }
    }
}
