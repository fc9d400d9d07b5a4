package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.platform.calendar.CalendarEntry;
import de.lichtweg.platform.calendar.CalendarEntry.State;
import de.lichtweg.platform.calendar.CalendarSource;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proofs and instalments in the calendar; overdue and coming proofs in the digest. */
@Component
@Order(200)
class GrantCalendar implements CalendarSource, DigestSource {

    private static final String PROOF = "proof";
    private static final String INSTALMENT = "instalment";

    private final GrantRegister register;
    private final LichtwegClock clock;
    private final MessageSource messages;

    GrantCalendar(GrantRegister register, LichtwegClock clock, MessageSource messages) {
        this.register = register;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<String> kinds() {
        return List.of(PROOF, INSTALMENT);
    }

    @Override
    public List<CalendarEntry> list(Scope scope, Range range) {
        return entries(scope)
                .filter(e -> range.contains(e.entry().day()) && GrantQuery.touches(e.grant(), range.region()))
                .map(Dated::entry)
                .toList();
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        Texts texts = Texts.current(messages);
        return entries(scope)
                .map(Dated::entry)
                .filter(e -> e.kind().equals(PROOF)
                        && e.state() != State.DONE
                        && !e.day().isAfter(until))
                .map(e -> new DigestLine(
                        e.state() == State.LATE ? "overdue" : "soon",
                        texts.get("funding.digest", texts.date(e.day()), e.title(), e.detail()),
                        e.href()))
                .toList();
    }

    /** An entry and whose it is. */
    private record Dated(Grant grant, CalendarEntry entry) {}

    private Stream<Dated> entries(Scope scope) {
        return register.list(scope).stream().flatMap(g -> Stream.concat(proofs(g), instalments(g)));
    }

    private Stream<Dated> proofs(Grant g) {
        List<Proof> all = g.draft().proofs();
        return IntStream.range(0, all.size())
                .mapToObj(i -> dated(
                        g,
                        PROOF,
                        i,
                        all.get(i).due(),
                        all.get(i).submitted(),
                        Texts.current(messages)
                                .get("funding.proof." + all.get(i).kind())));
    }

    private Stream<Dated> instalments(Grant g) {
        List<Instalment> all = g.draft().instalments();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).planned() != null)
                .mapToObj(i -> dated(
                        g,
                        INSTALMENT,
                        i,
                        Objects.requireNonNull(all.get(i).planned()),
                        all.get(i).reached(),
                        all.get(i).name()));
    }

    private Dated dated(Grant g, String kind, int number, LocalDate day, @Nullable LocalDate done, String what) {
        State state = done != null ? State.DONE : day.isBefore(clock.today()) ? State.LATE : State.OPEN;
        return new Dated(
                g,
                new CalendarEntry(
                        "funding." + kind + "-" + g.id() + "-" + number,
                        day,
                        kind,
                        g.title(),
                        what,
                        GrantListPage.PATH + "/" + g.id(),
                        g.access() == Grant.Access.WRITE,
                        state));
    }
}
