package de.lichtweg.parties.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened to an account. No password and no link ever gets into it. */
@Component
class AccountAudit {

    private static final Scope READER = Scope.system("account-audit");

    private final AuditLog log;
    private final PersonStore persons;
    private final MandateStore mandates;
    private final JsonMapper json;

    AccountAudit(AuditLog log, PersonStore persons, MandateStore mandates, JsonMapper json) {
        this.log = log;
        this.persons = persons;
        this.mandates = mandates;
        this.json = json;
    }

    /** Does the work and writes the account as it was and as it is. */
    void around(Scope scope, String action, String login, Runnable work) {
        @Nullable String before = state(login);
        work.run();
        log.write(
                scope,
                action,
                new SubjectRef("parties.person", login),
                DataClass.ADMINISTRATION,
                territory(login),
                "",
                before,
                state(login));
    }

    private RegionKey territory(String login) {
        List<RegionKey> territories =
                persons.find(READER, login).map(person -> mandates.list(READER, person)).orElse(List.of()).stream()
                        .flatMap(m -> Stream.ofNullable(m.territory()))
                        .toList();
        return RegionKey.common(territories);
    }

    private @Nullable String state(String login) {
        return persons.find(READER, login)
                .map(p -> json.writeValueAsString(describe(p)))
                .orElse(null);
    }

    private Map<String, Object> describe(Person person) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("login", person.login());
        state.put("name", person.displayName());
        state.put("email", person.email());
        state.put("state", person.state().name());
        state.put("password", person.password().isPresent() ? "set" : "none");
        state.put("mandates", mandates(person));
        return state;
    }

    private List<String> mandates(Person person) {
        return mandates.list(READER, person).stream().map(AccountAudit::line).toList();
    }

    private static String line(Mandate m) {
        return m.role() + ", " + m.organisation() + ", " + Objects.requireNonNullElse(m.territory(), "–") + ", "
                + m.validFrom() + " – " + Objects.requireNonNullElse(m.validTo(), "");
    }
}
