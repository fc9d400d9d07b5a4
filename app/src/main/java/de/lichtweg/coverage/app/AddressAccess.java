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
 * Addresses as records: offices that note on them give tasks about them and link them from requests. What they say to each other are the notes
 * of the address, so neither documents nor comments hang on it.
 */
@Component
class AddressAccess implements SubjectAccess {

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
                        .filter(r -> notes.mayRead(scope, r.municipality()))
                        .map(this::access)
                : Optional.empty();
    }

    private Access access(AddressRow row) {
        return new Access(
                new SubjectRef(AddressNotes.SUBJECT, Long.toString(row.id())),
                row.label() + ", " + row.municipalityName(),
                "/adressen/" + row.id(),
                DataClass.NOTE,
                row.municipality(),
                false,
                false,
                other -> notes.mayRead(other, row.municipality()));
    }
}
