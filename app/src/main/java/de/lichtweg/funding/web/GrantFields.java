package de.lichtweg.funding.web;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Basics;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.Shares;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A grant as the fields of the form, as {@link GrantForm} reads them. */
final class GrantFields {

    private GrantFields() {}

    /** The fields of a grant. */
    static Map<String, String> of(GrantDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        Basics b = d.basics();
        f.put("titel", b.title());
        f.put("aktivitaet", text(b.activity()));
        f.put("gebiet", b.region().value());
        f.put("empfaenger", b.organisation());
        f.put("modell", b.model().name());
        f.put("anschluesse", b.connections() == 0 ? "" : Integer.toString(b.connections()));
        f.put("trasse", b.trenchMetres() == 0 ? "" : Integer.toString(b.trenchMetres()));
        f.put("in_betrieb", text(b.commissionedOn()));
        f.put("aktenzeichen", b.fileNumber());
        f.put("quelle", b.source());
        f.put("bemerkung", b.note());
        f.put("programm_bund", d.programmes().federal());
        f.put("programm_land", d.programmes().state());
        f.put("schluessel", d.ownShares().key().name());
        d.ownShares().parts().forEach(p -> f.put("a_" + p.municipality(), amount(p.amount())));
        f.put(
                "anteil",
                String.join(
                        ",",
                        d.ownShares().parts().stream()
                                .map(p -> p.municipality().value())
                                .toList()));
        rows(f, d);
        return f;
    }

    private static void rows(Map<String, String> f, GrantDraft d) {
        int row = 0;
        for (Map.Entry<Integer, Shares> year : d.plan().years().entrySet()) {
            String n = "p" + row++ + "_";
            f.put(n + "jahr", Integer.toString(year.getKey()));
            for (Funder funder : Funder.values()) {
                f.put(
                        n + GrantForm.FUNDERS.get(funder.ordinal()),
                        amount(year.getValue().get(funder)));
            }
        }
        for (int i = 0; i < d.instalments().size(); i++) {
            Instalment s = d.instalments().get(i);
            f.put("r" + i + "_name", s.name());
            f.put("r" + i + "_anteil", percent(s.basisPoints()));
            f.put("r" + i + "_plan", text(s.planned()));
            f.put("r" + i + "_ist", text(s.reached()));
        }
        for (int i = 0; i < d.drawdowns().size(); i++) {
            Drawdown w = d.drawdowns().get(i);
            f.put("m" + i + "_vom", w.requestedOn().toString());
            f.put("m" + i + "_jahr", Integer.toString(w.year()));
            f.put("m" + i + "_bund", amount(w.federation()));
            f.put("m" + i + "_land", amount(w.state()));
            f.put("m" + i + "_eingang", text(w.paidOn()));
            f.put("m" + i + "_text", w.note());
        }
        for (int i = 0; i < d.proofs().size(); i++) {
            Proof p = d.proofs().get(i);
            f.put("n" + i + "_art", p.kind().name());
            f.put("n" + i + "_frist", p.due().toString());
            f.put("n" + i + "_eingereicht", text(p.submitted()));
            f.put("n" + i + "_geprueft", text(p.checked()));
        }
    }

    private static String amount(Money money) {
        return money.isZero() ? "" : money.german().replace("\u00a0€", "");
    }

    private static String percent(int basisPoints) {
        String text = "%d,%02d".formatted(basisPoints / 100, basisPoints % 100);
        return text.endsWith(",00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
