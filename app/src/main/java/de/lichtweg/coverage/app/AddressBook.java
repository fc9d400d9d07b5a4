package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.HouseNumber;
import de.lichtweg.coverage.store.AddressStore.Entry;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private final List<Entry> entries;
    private final Function<String, String> municipalityName;
    private final Map<Long, Entry> byId = new HashMap<>();
    private final Map<String, List<Entry>> byExternalId = new HashMap<>();
    private @Nullable Map<String, List<Entry>> byText;
    private final Map<String, String> streets = new HashMap<>();

    AddressBook(List<Entry> entries, Function<String, String> municipalityName) {
        this.entries = entries;
        this.municipalityName = municipalityName;
        entries.forEach(e -> {
            byId.put(e.address(), e);
            byExternalId
                    .computeIfAbsent(e.externalId(), k -> new ArrayList<>(1))
                    .add(e);
        });
    }

    /** What a row was found to mean: none, several, or the addresses that it names (a range names several). */
    record Match(List<Entry> found, boolean ambiguous, int confidence) {

        static final Match NONE = new Match(List.of(), false, 0);

        boolean isCertainEnough() {
            return !found.isEmpty() && !ambiguous;
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> all() {
        return entries;
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
        return street.isEmpty() ? List.of() : index().getOrDefault(key(street, number), List.of());
    }

    private Match byId(String id) {
        List<Entry> external = byExternalId.getOrDefault(id, List.of());
        if (!external.isEmpty()) {
            return new Match(external, external.size() > 1, BY_ID);
        }
        Entry own = id.matches("\\d{1,18}") ? byId.get(Long.valueOf(id)) : null;
        return own == null ? Match.NONE : new Match(List.of(own), false, BY_ID);
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
        index();
        List<Entry> close = new ArrayList<>();
        for (String other : streets.keySet()) {
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
        return index().getOrDefault(key(street, number), List.of());
    }

    private Map<String, List<Entry>> index() {
        Map<String, List<Entry>> known = byText;
        if (known != null) {
            return known;
        }
        Map<String, List<Entry>> built = new HashMap<>(entries.size() * 2);
        Map<String, String> normal = new HashMap<>();
        for (Entry e : entries) {
            String street = normal.computeIfAbsent(e.facts().street(), AddressText::street);
            streets.put(street, street);
            built.computeIfAbsent(key(street, e.facts().houseNumber()), k -> new ArrayList<>(1))
                    .add(e);
        }
        byText = built;
        return built;
    }

    private static String key(String street, @Nullable Integer number) {
        return Optional.ofNullable(number).map(n -> street + "#" + n).orElse(street);
    }
}
