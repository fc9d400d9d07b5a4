package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.StatementLine;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.domain.note.AddressNote;
import de.lichtweg.coverage.domain.note.NoteVersion;
import de.lichtweg.coverage.web.AddressCardView.Statement;
import de.lichtweg.coverage.web.CardHistoryView.Note;
import de.lichtweg.geodata.ingest.OperationRuns;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who did what to an address, when and why: notes in all their versions, and the operations behind its statements. */
@Component
class CardHistory {

    private final AddressNotes notes;
    private final Operations operations;
    private final OperationRuns runs;

    CardHistory(AddressNotes notes, Operations operations, OperationRuns runs) {
        this.notes = notes;
        this.operations = operations;
        this.runs = runs;
    }

    /** A line of the history with the moment by which it is ordered. */
    record Dated(Instant at, Statement statement) {}

    /** What is read once for a card. */
    record Found(List<AddressNote> notes, CardHistoryView view) {}

    Found find(Scope scope, AddressCard card, AsOf asOf, Words words) {
        AddressRow row = card.row();
        List<AddressNote> all = notes.list(scope, row, asOf);
        boolean now = asOf.known() == null;
        return new Found(
                all,
                new CardHistoryView(
                        all.stream()
                                .filter(AddressNote::isLive)
                                .map(note -> note(scope, row, note, now, words))
                                .toList(),
                        (int) all.stream().filter(note -> !note.isLive()).count(),
                        now && notes.mayWrite(scope, row),
                        operations(scope, card, words)));
    }

    private Note note(Scope scope, AddressRow row, AddressNote note, boolean now, Words words) {
        NoteVersion first = note.first();
        NoteVersion current = note.current();
        return new Note(
                first.note(),
                current.version(),
                current.text(),
                by(first, words),
                words.date(first.at()),
                iso(first.at()),
                current.version() == 1
                        ? ""
                        : words.get("coverage.note.edited", words.date(current.at()), current.author()),
                now && notes.mayEdit(scope, row, note),
                now && notes.mayWithdraw(scope, row, note));
    }

    private static String by(NoteVersion version, Words words) {
        String role = words.getOr("role." + version.role(), version.role());
        return version.author().equals(role) ? role : version.author() + ", " + role;
    }

    private static String iso(Instant at) {
        return LocalDate.ofInstant(at, LichtwegClock.BERLIN).toString();
    }

    /** The versions of notes as lines among the statements of the address. */
    static Stream<Dated> lines(List<AddressNote> notes, Words words) {
        return notes.stream().flatMap(note -> lines(note, words).stream());
    }

    private static List<Dated> lines(AddressNote note, Words words) {
        List<Dated> lines = new ArrayList<>();
        List<NoteVersion> versions = note.versions();
        for (int i = 0; i < versions.size(); i++) {
            NoteVersion version = versions.get(i);
            boolean last = i == versions.size() - 1;
            String until = last ? "" : " – " + words.date(versions.get(i + 1).at());
            lines.add(new Dated(
                    version.at(),
                    new Statement(
                            words.get(version.withdrawn() ? "coverage.note.withdrawn" : "coverage.note"),
                            version.withdrawn() && !version.why().isEmpty() ? version.why() : version.text(),
                            Words.DASH,
                            last
                                    ? words.get("coverage.from", words.date(version.at()))
                                    : words.date(version.at()) + until,
                            last && !version.withdrawn(),
                            "",
                            "",
                            by(version, words))));
        }
        return lines;
    }

    /** Operations that began or ended what the scope sees of the address, the newest first. */
    private List<CardHistoryView.Operation> operations(Scope scope, AddressCard card, Words words) {
        Collection<Long> numbers = new TreeSet<>(
                card.history().stream().map(StatementLine::operation).toList());
        Map<Long, Long> found = runs.find(scope, numbers);
        RegionKey region = card.row().municipality();
        boolean raw = scope.may(Level.RAW, DataClass.BUSINESS_SECRET, region);
        return operations.list(scope, numbers).reversed().stream()
                .map(o -> operation(
                        o,
                        path(o, Optional.ofNullable(found.get(o.number())), operations.isVisible(scope, o), region),
                        raw,
                        words))
                .toList();
    }

    /**
     * Whoever may not see raw statements learns no more of an import than its number and day; why the office corrected
     * something is meant for everybody who sees the address.
     */
    private static CardHistoryView.Operation operation(Operation operation, String path, boolean raw, Words words) {
        boolean open = raw || operation.draft().kind().equals("correction");
        Long undone = operation.undoneBy();
        return new CardHistoryView.Operation(
                Long.toString(operation.number()),
                path,
                words.date(operation.at()),
                iso(operation.at()),
                open ? operation.actor() : "",
                open ? operation.draft().summary() : "",
                open ? operation.draft().why() : "",
                undone == null ? "" : undone.toString());
    }

    /** Where an operation is told: the page of its import or of its correction, else what it changed, to those who may see it. */
    private static String path(Operation operation, Optional<Long> run, boolean visible, RegionKey region) {
        if (run.isPresent()) {
            return OperationRuns.path(run.get());
        }
        if (operation.draft().kind().equals("correction")) {
            return "/adressen/berichtigungen/" + operation.number();
        }
        return !visible ? "" : "/lagebild/" + region + "/vorgang/" + operation.number();
    }
}
