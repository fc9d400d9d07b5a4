package de.lichtweg.survey.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the addresses that rows name: by number of the address, by place, street and house number, a whole street, a whole place.
 * Each place is read once.
 */
final class NamedPlaces {

    private final LedgerView view;
    private final Regions regions;
    private final LocalDate today;
    private final Map<RegionKey, Map<String, List<AddressRow>>> streets = new HashMap<>();

    NamedPlaces(LedgerView view, Regions regions, LocalDate today) {
        this.view = view;
        this.regions = regions;
        this.today = today;
    }

    /** Whether a row names an address, a street or a place. */
    static boolean isNamed(Row row) {
        return !(row.get("address") + row.get("municipality")).isEmpty();
    }

    List<AddressRow> find(Row row) {
        List<AddressRow> found = row.get("address").isEmpty() ? byPlace(row) : byNumber(row.get("address"));
        if (found.isEmpty()) {
            throw new RuleViolation(
                    "survey.import.place",
                    String.join(" ", row.get("address"), row.get("municipality"), row.get("street"), row.get("house")));
        }
        return found;
    }

    private List<AddressRow> byNumber(String number) {
        String id = number.replaceFirst("^lichtweg:", "");
        return id.matches("\\d{1,9}")
                ? view.list(AddressQuery.all(regions.home()).with("id", id), "address", 0, 1)
                        .rows()
                : List.of();
    }

    private List<AddressRow> byPlace(Row row) {
        Map<String, List<AddressRow>> of = streets.computeIfAbsent(municipality(row.get("municipality")), this::read);
        if (row.get("street").isEmpty()) {
            return of.values().stream().flatMap(List::stream).toList();
        }
        String house = CommitmentTable.letters(row.get("house"));
        return of.getOrDefault(CommitmentTable.letters(row.get("street")), List.of()).stream()
                .filter(a -> house.isEmpty() || house.equals(house(a)))
                .toList();
    }

    private static String house(AddressRow a) {
        return (a.number() == null ? "" : a.number()) + CommitmentTable.letters(a.suffix());
    }

    private Map<String, List<AddressRow>> read(RegionKey municipality) {
        List<AddressRow> rows = new ArrayList<>();
        view.rows(AddressQuery.all(municipality), "address").forEach(rows::add);
        return rows.stream().collect(Collectors.groupingBy(a -> CommitmentTable.letters(a.street())));
    }

    private RegionKey municipality(String text) {
        if (RegionKey.isValid(text)) {
            return new RegionKey(text);
        }
        String wanted = CommitmentTable.letters(text);
        return regions.children(regions.home(), today).stream()
                .filter(m -> CommitmentTable.letters(m.name()).equals(wanted))
                .map(Regions.Region::key)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("survey.import.region", text));
    }
}
