package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.Responsible;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.store.ContactStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of the directory by topic and territory. */
@Service
class ResponsibleContacts implements Responsible {

    private final ContactStore store;
    private final LichtwegClock clock;

    ResponsibleContacts(ContactStore store, LichtwegClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Who> list(Scope scope, RegionKey region, List<String> topics) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.COOPERATION)) {
            return List.of();
        }
        return inOrder(
                        store.list(scope).stream()
                                .filter(c -> c.territory().contains(region) || region.contains(c.territory()))
                                .toList(),
                        region,
                        topics)
                .stream()
                .map(this::who)
                .toList();
    }

    /** Who is responsible for one of the topics first, then who is responsible for all of the region, then by how far the territory is. */
    static List<Contact> inOrder(List<Contact> contacts, RegionKey region, List<String> topics) {
        return contacts.stream()
                .sorted(Comparator.comparing((Contact c) -> !isFor(c, topics))
                        .thenComparing(c -> !c.territory().contains(region))
                        .thenComparing(c -> Math.abs(length(c.territory()) - length(region)))
                        .thenComparing(Contact::organisationName)
                        .thenComparing(Contact::id))
                .toList();
    }

    private static int length(RegionKey key) {
        return key.value().length();
    }

    private static boolean isFor(Contact contact, List<String> topics) {
        String its = contact.topics().toLowerCase(Locale.GERMAN);
        return topics.stream().anyMatch(t -> its.contains(t.toLowerCase(Locale.GERMAN)));
    }

    private Who who(Contact c) {
        return new Who(
                c.id(),
                c.organisationName(),
                c.roleName(),
                c.person(),
                c.email(),
                c.phone(),
                c.topics(),
                c.deputyName(),
                c.isAbsent(clock.today()) ? c.absentTo() : null,
                c.territory());
    }
}
