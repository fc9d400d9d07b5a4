package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.store.NoteStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses as records: offices that note on them comment on them, give tasks about them and link them from requests. No documents hang on
 * them.
 */
@Component
public class AddressAccess implements SubjectAccess {

    private final Ledger ledger;
    private final NoteStore notes;

    AddressAccess(Ledger ledger, NoteStore notes) {
        this.ledger = ledger;
        this.notes = notes;
    }

    @Override
    public String kind() {
        return AddressNotes.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,9}")
                ? ledger.view(scope, AsOf.NOW)
                        .card(Long.parseLong(id))
                        .map(AddressCard::row)
                        .flatMap(row -> of(scope, row))
                : Optional.empty();
    }

    /** The same of an address that the ledger showed the scope; empty where it does not read what is noted there. */
    public Optional<Access> of(Scope scope, AddressRow row) {
        return notes.mayRead(scope, row.municipality()) ? Optional.of(access(scope, row)) : Optional.empty();
    }

    private Access access(Scope scope, AddressRow row) {
        return new Access(
                new SubjectRef(AddressNotes.SUBJECT, Long.toString(row.id())),
                row.label() + ", " + row.municipalityName(),
                "/adressen/" + row.id(),
                DataClass.NOTE,
                row.municipality(),
                false,
                notes.mayWrite(scope, row.municipality()),
                other -> notes.mayRead(other, row.municipality()));
    }
}
