package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.note.AddressNote;
import de.lichtweg.coverage.domain.note.NoteVersion;
import de.lichtweg.coverage.store.NoteStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes of the offices on addresses: plain text, pinned to the id of the address. Nothing is deleted; a note that is changed or
 * withdrawn keeps what it said before.
 */
@Service
public class AddressNotes {

    /** Subject of the audit log: the address, so that all that happened to it stands together. */
    public static final String SUBJECT = "coverage.address";

    private final NoteStore store;
    private final Ledger ledger;
    private final Operations operations;
    private final AuditLog audit;
    private final JsonMapper json;

    AddressNotes(NoteStore store, Ledger ledger, Operations operations, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.ledger = ledger;
        this.operations = operations;
        this.audit = audit;
        this.json = json;
    }

    /** The notes on an address that the scope may read, withdrawn ones too, as a question may know them. */
    @Transactional(readOnly = true)
    public List<AddressNote> list(Scope scope, AddressRow address, AsOf asOf) {
        return store.list(scope, address.municipality(), address.id(), operations.knownUntil(asOf));
    }

    /** Whether the scope may write one there. */
    public boolean mayWrite(Scope scope, AddressRow address) {
        return store.mayWrite(scope, address.municipality());
    }

    /** Whether the scope may give a note another text: who wrote it. */
    public boolean mayEdit(Scope scope, AddressRow address, AddressNote note) {
        return mayWrite(scope, address) && note.first().actor().equals(scope.actor());
    }

    /** Whether the scope may withdraw it: who wrote it, and who keeps the ledger of the region. */
    public boolean mayWithdraw(Scope scope, AddressRow address, AddressNote note) {
        return mayEdit(scope, address, note)
                || mayWrite(scope, address) && scope.may(Level.WRITE, DataClass.INTERNAL, address.municipality());
    }

    /** Texts of the notes that count, by address; of rows of the ledger that the scope was shown. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> texts(Scope scope, List<AddressRow> rows, AsOf asOf) {
        return store.texts(
                scope,
                rows.stream()
                        .filter(row -> store.mayRead(scope, row.municipality()))
                        .map(AddressRow::id)
                        .toList(),
                operations.knownUntil(asOf));
    }

    /** Writes a note. */
    @Transactional
    public void create(Scope scope, long address, String text) {
        RegionKey region = region(scope, address);
        String body = checked(text);
        long note = store.create(scope, region, address, body);
        write(scope, "note.create", address, note, null, body, "");
    }

    /** Gives a note another text. */
    @Transactional
    public void edit(Scope scope, long address, long note, int version, String text) {
        AddressRow row = row(scope, address);
        AddressNote seen = get(scope, row, note);
        if (!mayEdit(scope, row, seen)) {
            throw new Closed("note.foreign");
        }
        revise(scope, row, seen, version, checked(text), false, "");
    }

    /** Withdraws a note; it stays in the history. */
    @Transactional
    public void withdraw(Scope scope, long address, long note, int version, String why) {
        AddressRow row = row(scope, address);
        AddressNote seen = get(scope, row, note);
        if (!mayWithdraw(scope, row, seen)) {
            throw new Closed("note.foreign");
        }
        revise(scope, row, seen, version, seen.current().text(), true, reason(why));
    }

    /** Takes a withdrawal back. */
    @Transactional
    public void restore(Scope scope, long address, long note, int version) {
        AddressRow row = row(scope, address);
        AddressNote seen = get(scope, row, note);
        if (!mayWithdraw(scope, row, seen)) {
            throw new Closed("note.foreign");
        }
        revise(scope, row, seen, version, seen.current().text(), false, "");
    }

    private void revise(
            Scope scope, AddressRow row, AddressNote seen, int version, String text, boolean withdrawn, String why) {
        NoteVersion now = seen.current();
        if (now.version() != version || !store.revise(scope, row.municipality(), now, text, withdrawn, why)) {
            throw new RuleViolation("note.changed", now.author());
        }
        String action = withdrawn ? "note.withdraw" : now.withdrawn() ? "note.restore" : "note.edit";
        write(scope, action, row.id(), now.note(), now.withdrawn() ? null : now.text(), withdrawn ? null : text, why);
    }

    private AddressNote get(Scope scope, AddressRow row, long note) {
        return store.find(scope, row.municipality(), row.id(), note).orElseThrow(() -> new NotFound("note " + note));
    }

    private RegionKey region(Scope scope, long address) {
        return row(scope, address).municipality();
    }

    /** The address, if the scope may open it. */
    private AddressRow row(Scope scope, long address) {
        return ledger.view(scope, AsOf.NOW)
                .card(address)
                .orElseThrow(() -> new NotFound("address " + address))
                .row();
    }

    private static String checked(String text) {
        String body = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (body.isEmpty() || body.length() > AddressNote.LONGEST) {
            throw new RuleViolation("note.text", Integer.toString(AddressNote.LONGEST));
        }
        return body;
    }

    private static String reason(String why) {
        String reason = why.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (reason.length() > AddressNote.LONGEST_WHY) {
            throw new RuleViolation("note.why", Integer.toString(AddressNote.LONGEST_WHY));
        }
        return reason;
    }

    private void write(
            Scope scope,
            String action,
            long address,
            long note,
            @Nullable String before,
            @Nullable String after,
            String why) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(address)),
                DataClass.NOTE,
                why,
                before == null ? null : value(note, before),
                after == null ? null : value(note, after));
    }

    private String value(long note, String text) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("note", note);
        value.put("text", text);
        return json.writeValueAsString(value);
    }
}
