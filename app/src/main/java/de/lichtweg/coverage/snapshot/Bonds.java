package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.Bond;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commitment that keeps an address from being eligible, and what would follow if its network took it back. */
final class Bonds {

    private Bonds() {}

    static Optional<Bond> find(Chunk chunk, int row, Chunk.Evaluation evaluation, Rows rows, Secrets secrets) {
        RuleSet rules = evaluation.rules();
        Outlook.Facts facts = chunk.facts(row, evaluation);
        return Outlook.bond(facts, rules, evaluation.day()).map(bond -> {
            boolean open = !bond.secret() || secrets.open(bond.operator(), chunk.columns.municipality[row]);
            Outlook without = Outlook.of(
                    facts.without(p -> p.operator() == bond.operator() && p.kind() == Stage.COMMITTED),
                    rules,
                    evaluation.day());
            LocalDate to = Objects.requireNonNull(bond.expectedTo());
            return new Bond(
                    open ? rows.operatorName(bond.operator()) : "",
                    open ? since(chunk, row, bond) : null,
                    open ? to : Secrets.endOfQuarter(to),
                    open ? bond.lapsesOn(Objects.requireNonNull(rules).graceDays()) : null,
                    without.eligible(),
                    without.reason().name());
        });
    }

    private static @Nullable LocalDate since(Chunk chunk, int row, Prospect bond) {
        for (int i = chunk.columns.prospectStart[row]; i < chunk.columns.prospectStart[row + 1]; i++) {
            if (chunk.prospect(i).equals(bond)) {
                return LocalDate.ofEpochDay(chunk.columns.prospects.since[i]);
            }
        }
        return null;
    }
}
