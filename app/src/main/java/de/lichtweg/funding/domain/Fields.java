package de.lichtweg.funding.domain;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A grant as named fields, to say what changed. Empty ones are left out. Amounts and days are German text. */
public final class Fields {

    private Fields() {}

    /** A field that says something else than before; empty where it said nothing. */
    public record Change(String field, String before, String after) {}

    /** Field → what it says, in the order of the form; a field of a list has its number behind a dot. */
    public static Map<String, String> of(GrantDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        GrantDraft.Basics b = d.basics();
        put(f, "title", b.title());
        put(f, "activity", b.activity());
        put(f, "region", b.region());
        put(f, "organisation", b.organisation());
        put(f, "model", b.model());
        put(f, "federal", d.programmes().federal());
        put(f, "state", d.programmes().state());
        put(f, "connections", b.connections() == 0 ? null : b.connections());
        put(f, "trench", b.trenchMetres() == 0 ? null : b.trenchMetres());
        put(f, "commissioned", b.commissionedOn() == null ? null : German.day(b.commissionedOn()));
        put(f, "file", b.fileNumber());
        put(f, "source", b.source());
        put(f, "note", b.note());
        numbered(f, "decision", d.decisions().stream().map(Fields::decision).toList());
        d.plan().years().forEach((year, shares) -> put(f, "plan." + year, shares(shares)));
        d.ownShares().parts().forEach(p -> put(f, "part." + p.municipality(), p.amount()));
        put(f, "key", d.ownShares().parts().isEmpty() ? null : d.ownShares().key());
        numbered(
                f,
                "instalment",
                d.instalments().stream().map(Fields::instalment).toList());
        numbered(f, "drawdown", d.drawdowns().stream().map(Fields::drawdown).toList());
        numbered(f, "proof", d.proofs().stream().map(Fields::proof).toList());
        return f;
    }

    /** What differs between two of them. */
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> names = new LinkedHashMap<>(before);
        names.putAll(after);
        List<Change> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new Change(name, old, now));
            }
        }
        return changes;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        String text = Objects.toString(value, "");
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private static void numbered(Map<String, String> fields, String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            put(fields, name + "." + (i + 1), lines.get(i));
        }
    }

    private static String decision(Decision d) {
        return German.day(d.on()) + ": " + d.total() + " (" + shares(d.shares()) + ")";
    }

    private static String shares(Shares s) {
        return "Bund " + s.federation() + ", Land " + s.state() + ", Eigenanteil " + s.own() + ", Dritte " + s.other();
    }

    private static String instalment(GrantDraft.Instalment i) {
        return i.name() + " " + German.percent(i.basisPoints()) + day(" Plan ", i.planned())
                + day(" erreicht ", i.reached());
    }

    private static String drawdown(GrantDraft.Drawdown d) {
        return German.day(d.requestedOn()) + ", Haushaltsjahr " + d.year() + ": Bund " + d.federation() + ", Land "
                + d.state() + day(", eingegangen ", d.paidOn()) + (d.note().isEmpty() ? "" : ", " + d.note());
    }

    private static String proof(GrantDraft.Proof p) {
        return (p.kind() == GrantDraft.Proof.Kind.FINAL ? "Verwendungsnachweis" : "Zwischennachweis") + " bis "
                + German.day(p.due()) + day(", eingereicht ", p.submitted()) + day(", geprüft ", p.checked());
    }

    private static String day(String name, java.time.@Nullable LocalDate day) {
        return day == null ? "" : name + German.day(day);
    }
}
