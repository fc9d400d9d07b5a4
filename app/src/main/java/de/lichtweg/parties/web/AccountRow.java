package de.lichtweg.parties.web;

import de.lichtweg.parties.app.AccountService.Account;
import de.lichtweg.parties.domain.Mandate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account as a line of a table. */
public record AccountRow(
        String login,
        String displayName,
        String email,
        String state,
        boolean demo,
        List<MandateRow> mandates,
        List<MandateRow> mandatesToday) {

    /** A mandate as a line of a table. */
    public record MandateRow(
            long id,
            String role,
            String organisation,
            String territory,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean holds) {}

    static AccountRow of(Account account, LocalDate today) {
        List<MandateRow> mandates =
                account.mandates().stream().map(m -> row(m, today)).toList();
        return new AccountRow(
                account.person().login(),
                account.person().displayName(),
                account.person().email(),
                account.person().state().name(),
                account.person().demo(),
                mandates,
                mandates.stream().filter(MandateRow::holds).toList());
    }

    private static MandateRow row(Mandate m, LocalDate today) {
        return new MandateRow(
                m.id(),
                m.role().name(),
                m.organisation(),
                Objects.toString(m.territory(), ""),
                m.validFrom(),
                m.validTo(),
                m.holdsOn(today));
    }
}
