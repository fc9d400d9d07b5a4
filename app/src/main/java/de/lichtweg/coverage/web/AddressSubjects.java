package de.lichtweg.coverage.web;

import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Addresses and views in the audit log lead to their pages. */
@Component
class AddressSubjects implements SubjectPages {

    private final SavedViews views;

    AddressSubjects(SavedViews views) {
        this.views = views;
    }

    @Override
    public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
            return Map.of();
        }
        Map<SubjectRef, String> pages = new HashMap<>();
        Set<String> seen = subjects.stream().anyMatch(s -> s.kind().equals(SavedViews.SUBJECT))
                ? views.list(scope).stream().map(v -> Long.toString(v.id())).collect(Collectors.toSet())
                : Set.of();
        for (SubjectRef subject : subjects) {
            if (subject.kind().equals(AddressNotes.SUBJECT)) {
                pages.put(subject, "/adressen/" + subject.id());
            } else if (subject.kind().equals(SavedViews.SUBJECT) && seen.contains(subject.id())) {
                pages.put(subject, "/adressen/ansichten/" + subject.id());
            }
        }
        return pages;
    }
}
