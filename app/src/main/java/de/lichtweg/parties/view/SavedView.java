package de.lichtweg.parties.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question with a name. It holds no answer: everybody who opens it asks anew, with the own rights.
 *
 * @param <S> a question to the list
 * @param version counts the changes
 * @param owner the login
 * @param ownerName as shown in the header; empty once the account is gone
 * @param role of the owner when the view was made
 * @param organisation key of the owner's organisation, {@code null} for none
 * @param organisationName its name, empty for none
 * @param changedBy who changed it last, as shown in the header
 * @param mine whether it belongs to who asks
 * @param ours whether it belongs to the organisation of who asks
 * @param opens whether the list opens with it for who asks
 */
public record SavedView<S>(
        long id,
        int version,
        String name,
        S state,
        Sharing sharing,
        String owner,
        String ownerName,
        String role,
        @Nullable String organisation,
        String organisationName,
        String changedBy,
        Instant changedAt,
        boolean mine,
        boolean ours,
        boolean opens) {

    /** The owner may, and where it is shared the owner's organisation. */
    public boolean mayChange() {
        return mine || ours && sharing != Sharing.PRIVATE;
    }
}
