package de.lichtweg.funding.app;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Basics;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Programmes;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads a row of the table of grants, in the words in which {@link GrantColumns} writes it. Amounts that differ from the last
 * decision are a new one; financing plan, drawdowns and proofs are kept by the page and not by the table.
 */
@Component
class GrantTable {

    static final List<Field> FIELDS = List.of(
            new Field("title", true, List.of("titel", "vorhaben", "projekt", "bezeichnung")),
            new Field("total", true, List.of("gesamt", "gesamtsumme", "gesamtausgaben")),
            new Field("number", false, List.of("nummer", "nr", "id")),
            new Field("territory", false, List.of("gebiet", "kommune", "gemeinde")),
            new Field("organisation", false, List.of("empfaenger", "zuwendungsempfaenger")),
            new Field("activity", false, List.of("aktivitaet", "nummer_aktivitaet")),
            new Field("federal", false, List.of("programm_bund", "programm")),
            new Field("state", false, List.of("programm_land")),
            new Field("kind", false, List.of("bescheid_art", "bescheid")),
            new Field("on", false, List.of("bescheid_vom", "bescheiddatum")),
            new Field("federation", false, List.of("bund", "anteil_bund")),
            new Field("land", false, List.of("land", "anteil_land")),
            new Field("own", false, List.of("eigenanteil", "eigen")),
            new Field("other", false, List.of("dritte", "anteil_dritter")),
            new Field("connections", false, List.of("anschluesse", "adressen")),
            new Field("trench", false, List.of("trasse_m", "trasse")),
            new Field("commissioned", false, List.of("in_betrieb", "inbetriebnahme")),
            new Field("file", false, List.of("aktenzeichen", "az")),
            new Field("source", false, List.of("quelle")));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);

    private final Organisations organisations;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    GrantTable(Organisations organisations, Regions regions, MessageSource messages, LichtwegClock clock) {
        this.organisations = organisations;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Letters and digits of a text, for comparing words of a table. */
    static String letters(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }

    /** The grant that a row means: the one with its number, else the one with its title; {@code null} for a new one. */
    static @Nullable Grant find(Row row, List<Grant> known) {
        String number = row.get("number");
        return known.stream()
                .filter(g -> number.isEmpty()
                        ? g.title().equalsIgnoreCase(row.get("title"))
                        : Long.toString(g.id()).equals(number))
                .findFirst()
                .orElseGet(() -> {
                    if (number.isEmpty()) {
                        return null;
                    }
                    throw new RuleViolation("funding.import.number", number);
                });
    }

    GrantDraft draft(Row row, Set<String> columns, @Nullable Grant before) {
        Cells cells = new Cells(row, columns);
        GrantDraft old = before == null ? empty() : before.draft();
        Basics b = old.basics();
        return new GrantDraft(
                new Basics(
                        cells.text("title", b.title()),
                        cells.or("activity", b.activity(), Long::valueOf),
                        cells.filled("territory") ? region(row.get("territory")) : b.region(),
                        cells.filled("organisation") ? organisation(row.get("organisation")) : b.organisation(),
                        b.model(),
                        cells.number("connections", b.connections()),
                        cells.number("trench", b.trenchMetres()),
                        cells.or("commissioned", b.commissionedOn(), GrantTable::day),
                        cells.text("file", b.fileNumber()),
                        cells.text("source", b.source()),
                        b.note(),
                        b.generated()),
                new Programmes(
                        cells.text("federal", old.programmes().federal()),
                        cells.text("state", old.programmes().state())),
                decisions(cells, row, old),
                old.plan(),
                old.ownShares(),
                old.instalments(),
                old.drawdowns(),
                old.proofs());
    }

    private List<Decision> decisions(Cells cells, Row row, GrantDraft old) {
        List<Decision> decisions = new ArrayList<>(old.decisions());
        if (!cells.filled("total")) {
            return decisions;
        }
        Money total = Money.parse(row.get("total"));
        Shares shares = Shares.of(Stream.of("federation", "land", "own", "other")
                .map(f -> cells.has(f) ? Money.parse(row.get(f)) : Money.ZERO)
                .toList());
        boolean same = old.current()
                .filter(d -> d.total().equals(total) && d.shares().equals(shares))
                .isPresent();
        if (!same) {
            if (!cells.filled("kind") || !cells.filled("on")) {
                throw new RuleViolation("funding.import.decision");
            }
            decisions.add(new Decision(
                    kind(row.get("kind")), day(row.get("on")), total, shares, "", cells.text("source", ""), false));
        }
        return decisions;
    }

    /** The cells of a row, where a column that is missing keeps what was there. */
    private record Cells(Row row, Set<String> columns) {

        boolean has(String field) {
            return columns.contains(field);
        }

        boolean filled(String field) {
            return has(field) && !row.get(field).isEmpty();
        }

        String text(String field, String old) {
            return has(field) ? row.get(field) : old;
        }

        int number(String field, int old) {
            Integer value = or(field, old == 0 ? null : old, Integer::valueOf);
            return value == null ? 0 : value;
        }

        <V> @Nullable V or(String field, @Nullable V old, Function<String, V> read) {
            try {
                return !has(field) ? old : row.get(field).isEmpty() ? null : read.apply(row.get(field));
            } catch (NumberFormatException e) {
                throw new RuleViolation("funding.number", row.get(field));
            }
        }
    }

    private GrantDraft empty() {
        return new GrantDraft(
                new Basics("", null, regions.home(), "", Model.GAP, 0, 0, null, "", "", "", false),
                new Programmes("", ""),
                List.of(),
                Plan.NONE,
                OwnShares.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    private Decision.Kind kind(String text) {
        String wanted = letters(text);
        return Arrays.stream(Decision.Kind.values())
                .filter(k -> letters(messages.getMessage("funding.decision." + k, null, Locale.GERMANY))
                        .equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("funding.import.word", text));
    }

    /** The key; the name of one that is not known yet. */
    private String organisation(String text) {
        return organisations.find(text).map(Organisations.Organisation::key).orElse(text);
    }

    /** A key, or the name of the district or of one of its municipalities. */
    private RegionKey region(String name) {
        if (RegionKey.isValid(name)) {
            return new RegionKey(name);
        }
        LocalDate today = clock.today();
        Regions.Region home = regions.get(regions.home(), today);
        return Stream.concat(Stream.of(home), regions.children(home.key(), today).stream())
                .filter(r -> letters(r.name()).equals(letters(name)))
                .map(Regions.Region::key)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("funding.import.region", name));
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("funding.day", text);
    }
}
