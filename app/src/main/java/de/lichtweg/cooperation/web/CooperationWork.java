package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.store.OpenWorkStore;
import de.lichtweg.parties.OpenWork;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks, requests, topics, meetings, decisions without consequences, and contacts of somebody. */
@Component
@Order(100)
class CooperationWork implements OpenWork {

    private static final List<String> PARTS =
            List.of("tasks", "reply", "answer", "given", "asked", "topics", "meetings", "decisions", "contacts");
    private static final Set<String> EXPECTED = Set.of("tasks", "reply", "answer");
    private static final Set<String> REQUESTS = Set.of("reply", "answer", "asked");

    private final OpenWorkStore store;
    private final Texts texts;

    CooperationWork(OpenWorkStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> parts(Scope scope, Holder holder) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.COOPERATION)) {
            return List.of();
        }
        Map<String, List<Item>> found = store.list(scope, holder);
        return PARTS.stream()
                .map(p -> new Part(p, EXPECTED.contains(p), named(p, found.getOrDefault(p, List.of()))))
                .toList();
    }

    /** Requests say their state in words. */
    private List<Item> named(String part, List<Item> items) {
        return !REQUESTS.contains(part)
                ? items
                : items.stream()
                        .map(i -> new Item(
                                i.title(), texts.get("cooperation.request.state." + i.note()), i.due(), i.href()))
                        .toList();
    }
}
