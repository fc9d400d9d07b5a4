package de.lichtweg.funding.app;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.domain.Standing;
import de.lichtweg.platform.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Columns of the list as it is taken away, in the words that the import understands. German always: it is an office's list. */
@Component
public class GrantColumns {

    private final GrantRegister register;
    private final MessageSource messages;

    GrantColumns(GrantRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /** The columns in their order. Of a grant of which only own shares are seen the rest is empty. */
    public List<Column<Grant>> list() {
        List<ProgrammeVersion> all = register.programmes();
        return List.of(
                Column.integer("nummer", Grant::id),
                Column.text("titel", Grant::title),
                Column.text("gebiet", g -> g.draft().basics().region().value()),
                Column.text("empfaenger", Grant::organisationName),
                Column.integer("aktivitaet", g -> g.draft().basics().activity()),
                Column.text("programm_bund", g -> g.draft().programmes().federal()),
                Column.text("programm_land", g -> g.draft().programmes().state()),
                Column.text("bescheid_art", g -> decided(g, d -> word("funding.decision." + d.kind()))),
                Column.date(
                        "bescheid_vom",
                        g -> g.draft().current().map(Decision::on).orElse(null)),
                amount("gesamt", g -> decided(g, Decision::total)),
                amount("bund", g -> decided(g, d -> d.shares().get(Funder.FEDERATION))),
                amount("land", g -> decided(g, d -> d.shares().get(Funder.STATE))),
                amount(
                        "eigenanteil",
                        g -> g.access().isWhole()
                                ? decided(g, d -> d.shares().get(Funder.OWN))
                                : g.draft().ownShares().sum()),
                amount("dritte", g -> decided(g, d -> d.shares().get(Funder.OTHER))),
                amount("abgerufen", g -> decided(g, d -> g.draft().drawn())),
                amount("rest", g -> decided(g, d -> standing(g, all).rest())),
                Column.text(
                        "stand",
                        g -> g.access().isWhole()
                                ? word("funding.state." + standing(g, all).state())
                                : ""),
                Column.date(
                        "naechste_faelligkeit",
                        g -> standing(g, all).nextDue().map(Standing.Due::day).orElse(null)),
                Column.integer("anschluesse", g -> orNull(g.draft().basics().connections())),
                Column.integer("trasse_m", g -> orNull(g.draft().basics().trenchMetres())),
                Column.date("in_betrieb", g -> g.draft().basics().commissionedOn()),
                Column.text("aktenzeichen", g -> g.draft().basics().fileNumber()),
                Column.text("quelle", g -> g.draft().basics().source()));
    }

    private Standing standing(Grant g, List<ProgrammeVersion> all) {
        return register.standing(g.draft(), all);
    }

    private static Column<Grant> amount(String header, Function<Grant, @Nullable Money> value) {
        return Column.decimal(header, g -> {
            Money amount = value.apply(g);
            return amount == null ? null : BigDecimal.valueOf(amount.cents(), 2);
        });
    }

    private static <V> @Nullable V decided(Grant g, Function<Decision, V> value) {
        return g.draft().current().map(value).orElse(null);
    }

    private static @Nullable Integer orNull(int count) {
        return count == 0 ? null : count;
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
