package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.Responsible;
import de.lichtweg.cooperation.Responsible.Who;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.hanging.Beside;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call about any record: those responsible for its territory, first those for what it is about. */
@Component
@Order(10)
class ContactsBeside implements Beside {

    private static final int MOST = 3;

    /** Words of responsibility by module; the kind of a record begins with its module. */
    private static final Map<String, List<String>> TOPICS = Map.of(
            "survey", List.of("Zusage", "Markterkundung"),
            "funding", List.of("Förder"),
            "activity", List.of("Lose", "Straßenbau"),
            "cooperation", List.of("Rückmeldung"),
            "standards", List.of("Rückmeldung"),
            "coverage", List.of("Rückmeldung", "Bürgerfrage"),
            "radar", List.of("Lose", "Straßenbau"),
            "strategy", List.of("Förder", "Markterkundung"));

    private final Responsible responsible;

    ContactsBeside(Responsible responsible) {
        this.responsible = responsible;
    }

    @Override
    public Optional<Part> part(Scope scope, SubjectRef record, RegionKey territory) {
        String module = record.kind().replaceFirst("\\..*", "");
        List<Who> contacts = responsible.list(scope, territory, TOPICS.getOrDefault(module, List.of())).stream()
                .limit(MOST)
                .toList();
        return contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "ansprechpartner",
                        "cooperation.responsible",
                        "cooperation/parts",
                        "responsible",
                        Map.of("contacts", contacts)));
    }
}
