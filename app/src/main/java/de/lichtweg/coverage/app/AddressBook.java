package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.HouseNumber;
import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of rows: by id, else by text.
 *
 * <p>Confidence in percent: 100 by id; 95 by street, number, suffix and at least one agreeing place (postcode, town,
 * locality, municipality key); 80 by a range such as "12-14"; 75 without any place, where only one address fits; 70 with
 * one letter in the street different.
 */
final class AddressBook {

    static final int BY_ID = 100;
    static final int BY_TEXT = 95;
    static final int BY_RANGE = 80;
    static final int WITHOUT_PLACE = 75;
    static final int WITH_TYPO = 70;
    private static final int SHORTEST_WITH_TYPO = 6;

    /** How a number of the ledger is written where it must not be mistaken for the id of a source. */
    static final String OWN = "lichtweg:";

    private final Register register;
    private final int day;
    private final Function<String, String> municipalityName;

    AddressBook(Register register, LocalDate on, Function<String, String> municipalityName) {
        this.register = register;
        this.day = (int) on.toEpochDay();
        this.municipalityName = municipalityName;
    }

    /** What a row was found to mean: none, several, or the addresses that it names (a range names several). */
    record Match(List<Entry> found, boolean ambiguous, int confidence) {

        static final Match NONE = new Match(List.of(), false, 0);

        boolean isCertainEnough() {
            return !found.isEmpty() && !ambiguous;
        }
    }

    boolean isEmpty() {
        return register.isEmptyOn(day);
    }

    /** Numbers of all addresses whose facts fulfil a condition. */
    long[] numbers(Predicate<AddressFacts> condition) {
        LongStream.Builder found = LongStream.builder();
        register.forEachOn(day, e -> {
            if (condition.test(e.facts())) {
                found.add(e.address());
            }
        });
        return found.build().toArray();
    }

    /** All addresses. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        register.forEachOn(day, all::add);
        return all;
    }

    /** Finds the address of a row. */
    Match find(Row row) {
        String id = row.get("address");
        if (!id.isEmpty()) {
            Match match = byId(id);
            if (!match.found.isEmpty() || row.get("street").isEmpty()) {
                return match;
            }
        }
        return row.get("street").isEmpty() ? Match.NONE : byText(row);
    }

    /** Addresses that an unmatched row may have meant: the same street and number anywhere. */
    List<Entry> near(Row row) {
        Integer number = HouseNumber.parse(row.get("number"), "")
                .orElse(HouseNumber.NONE)
                .number();
        String street = AddressText.street(row.get("street"));
        return street.isEmpty() ? List.of() : at(street, number);
    }

    private Match byId(String id) {
        if (id.startsWith(OWN) && isNumber(id, OWN.length())) {
            return new Match(register.numbered(Long.parseLong(id.substring(OWN.length())), day), false, BY_ID);
        }
        List<Entry> external = register.named(id, day);
        if (!external.isEmpty()) {
            return new Match(external, external.size() > 1, BY_ID);
        }
        List<Entry> own = isNumber(id, 0) ? register.numbered(Long.parseLong(id), day) : List.of();
        return new Match(own, false, BY_ID);
    }

    /** Whether a text is nothing but one to 18 digits from a place on; asked for every row of a list. */
    private static boolean isNumber(String text, int from) {
        int digits = text.length() - from;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return digits >= 1 && digits <= 18;
    }

    private Match byText(Row row) {
        HouseNumber number =
                HouseNumber.parse(row.get("number"), row.get("suffix")).orElse(HouseNumber.NONE);
        String street = AddressText.street(row.get("street"));
        Match exact = choose(withSuffix(at(street, number.number()), number.suffix()), row, BY_TEXT);
        if (!exact.found.isEmpty()) {
            return exact;
        }
        Match range =
                number.rangeEnd().map(end -> range(street, number, end, row)).orElse(Match.NONE);
        return range.found.isEmpty() ? similar(street, number, row) : range;
    }

    private Match range(String street, HouseNumber from, int end, Row row) {
        List<Entry> all = new ArrayList<>();
        Integer first = from.number();
        for (int n = first == null ? end : first; n <= end && all.size() < 50; n += 2) {
            Match one = choose(withSuffix(at(street, n), ""), row, BY_RANGE);
            if (one.ambiguous) {
                return one;
            }
            all.addAll(one.found);
        }
        return all.isEmpty() ? Match.NONE : new Match(all, false, BY_RANGE);
    }

    /** One letter of the street different, the rest and the place the same, and only one such address. */
    private Match similar(String street, HouseNumber number, Row row) {
        if (street.length() < SHORTEST_WITH_TYPO || !hasPlace(row)) {
            return Match.NONE;
        }
        List<Entry> close = new ArrayList<>();
        for (String other : register.streets().names()) {
            if (Math.abs(other.length() - street.length()) <= 1 && Typos.atMostOne(street, other)) {
                close.addAll(withSuffix(at(other, number.number()), number.suffix()));
            }
        }
        return choose(close, row, WITH_TYPO);
    }

    private static List<Entry> withSuffix(List<Entry> candidates, String suffix) {
        return candidates.stream()
                .filter(e -> e.facts().suffix().equals(suffix))
                .toList();
    }

    private Match choose(List<Entry> candidates, Row row, int confidence) {
        List<Entry> fitting =
                candidates.stream().filter(e -> fits(e.facts(), row)).toList();
        if (fitting.isEmpty()) {
            return Match.NONE;
        }
        return new Match(fitting, fitting.size() > 1, hasPlace(row) ? confidence : Math.min(confidence, WITHOUT_PLACE));
    }

    private static boolean hasPlace(Row row) {
        return !(row.get("postcode") + row.get("town") + row.get("locality") + row.get("municipality")).isEmpty();
    }

    /** Whether nothing that the row says of the place contradicts the address. */
    private boolean fits(AddressFacts facts, Row row) {
        String postcode = row.get("postcode");
        if (!postcode.isEmpty()
                && !facts.postcode().isEmpty()
                && !facts.postcode().equals(postcode)) {
            return false;
        }
        String key = row.get("municipality");
        if (key.matches("\\d{8}")
                && !facts.municipality().isEmpty()
                && !facts.municipality().equals(key)) {
            return false;
        }
        return townFits(facts, row.get("town"));
    }

    private boolean townFits(AddressFacts facts, String town) {
        if (town.isEmpty()) {
            return true;
        }
        String wanted = AddressText.town(town);
        List<String> names = List.of(
                AddressText.town(facts.postTown()), AddressText.town(municipalityName.apply(facts.municipality())));
        boolean known = names.stream().anyMatch(n -> !n.isEmpty());
        return !known || names.stream().anyMatch(n -> !n.isEmpty() && (n.startsWith(wanted) || wanted.startsWith(n)));
    }

    private List<Entry> at(String street, @Nullable Integer number) {
        return register.streets().at(street, number, day);
    }
}
