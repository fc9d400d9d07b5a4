package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.parties.KnownOperators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages say, in the language of the request. */
@Component("cooperationTexts")
public class Texts extends Wording {

    private final LichtwegClock clock;
    private final Organisations organisations;
    private final KnownOperators known;

    Texts(MessageSource messages, LichtwegClock clock, Organisations organisations, KnownOperators known) {
        super(messages);
        this.clock = clock;
        this.organisations = organisations;
        this.known = known;
    }

    /** {@code Do 26.11.2026}. */
    public String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EE", german() ? Locale.GERMANY : Locale.UK))
                        .replace(".", "") + " " + date(day);
    }

    /** {@code 09:30–12:00 Uhr}. */
    public String time(MeetingDraft d) {
        return get("cooperation.time", d.from().toString(), d.to().toString());
    }

    /** "in 6 Tagen", "heute", "vor 3 Tagen". */
    public String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(clock.today(), day);
        return days == 0
                ? get("cooperation.today")
                : days > 0 ? get("cooperation.in", number(days), days) : get("cooperation.ago", number(-days), -days);
    }

    /** A number with one decimal. */
    String decimal(double value) {
        return FORMATS.decimal(value, 1);
    }

    /** Whether a task is late. */
    public boolean late(Task task) {
        return task.isLate(clock.today());
    }

    /** Whether the office should have answered a request by now. */
    public boolean late(Request request) {
        return request.isLate(clock.today());
    }

    String german(String key, Object... arguments) {
        return in(Locale.GERMAN, key, arguments);
    }

    /** Names of all organisations by key. */
    Map<String, String> names() {
        return organisations.list().stream()
                .collect(Collectors.toMap(
                        Organisations.Organisation::key, Organisations.Organisation::name, (a, b) -> a));
    }

    /** Key of the organisation that somebody typed the name or key of; empty for none. */
    String organisation(String typed) {
        return names().entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(typed) || e.getKey().equals(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whom a reader is offered to choose from: all offices, and the operators that he knows. */
    List<Organisations.Organisation> partners(Scope scope) {
        Set<String> operators = known.keys(scope);
        return organisations.list().stream()
                .filter(o -> o.kind() != OrganisationKind.OPERATOR || operators.contains(o.key()))
                .toList();
    }

    /** Their names. */
    List<String> partnerNames(Scope scope) {
        return partners(scope).stream()
                .map(Organisations.Organisation::name)
                .sorted()
                .toList();
    }
}
