package de.lichtweg.standards.data.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.app.DeliveryDesk;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pages of deliveries, for links of the audit log. */
@Component
class DeliveryPages implements SubjectPages {

    private final DeliveryDesk desk;

    DeliveryPages(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
        Set<String> asked = subjects.stream()
                .filter(s -> s.kind().equals(DeliveryDesk.SUBJECT))
                .map(SubjectRef::id)
                .collect(Collectors.toSet());
        Map<SubjectRef, String> pages = new HashMap<>();
        if (!asked.isEmpty()) {
            desk.list(scope).stream()
                    .filter(d -> asked.contains(Long.toString(d.id())))
                    .forEach(d -> pages.put(new SubjectRef(DeliveryDesk.SUBJECT, Long.toString(d.id())), d.path()));
        }
        return pages;
    }
}
