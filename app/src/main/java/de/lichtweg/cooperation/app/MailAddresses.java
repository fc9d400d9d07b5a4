package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.store.ContactStore;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.platform.digest.Recipients;
import de.lichtweg.platform.digest.Recipients.Recipient;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where organisations read mail: the accounts of an organisation and its mail box in the directory. */
@Component
class MailAddresses {

    private final ParticipantStore participants;
    private final ObjectProvider<Recipients> accounts;
    private final ContactStore contacts;

    MailAddresses(ParticipantStore participants, ObjectProvider<Recipients> accounts, ContactStore contacts) {
        this.participants = participants;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /** Addresses by organisation; those without one are missing. */
    Map<String, List<String>> of(Collection<String> organisations) {
        Scope program = Scope.system("cooperation");
        Map<String, String> byLogin = accounts.stream()
                .flatMap(r -> r.list(program).stream())
                .collect(Collectors.toMap(Recipient::login, Recipient::email, (a, b) -> a));
        Map<String, List<String>> logins = participants.logins(program, organisations);
        Map<String, List<String>> boxes = contacts.addresses(program, organisations);
        return organisations.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        o -> Stream.concat(
                                        logins.getOrDefault(o, List.of()).stream()
                                                .map(l -> byLogin.getOrDefault(l, "")),
                                        boxes.getOrDefault(o, List.of()).stream())
                                .filter(m -> !m.isBlank())
                                .distinct()
                                .toList()))
                .entrySet()
                .stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
