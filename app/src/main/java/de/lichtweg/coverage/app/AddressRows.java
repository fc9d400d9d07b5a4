package de.lichtweg.coverage.app;

import de.lichtweg.coverage.app.AddressDraft.Change;
import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.HouseNumber;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of addresses. */
final class AddressRows {

    private final RowPositions positions;
    private final Regions regions;
    private final Issues issues;
    private final LocalDate day;
    private final Map<String, Optional<RegionKey>> municipalities = new HashMap<>();
    private final Map<String, Optional<String>> localities = new HashMap<>();

    AddressRows(InstallationCrs crs, Regions regions, Issues issues, LocalDate day, Request request, int epsg) {
        this.positions = new RowPositions(crs, issues, request.epsg(), epsg);
        this.regions = regions;
        this.issues = issues;
        this.day = day;
    }

    /** The row's address; empty and an issue if it does not go in. */
    Optional<AddressDraft> read(Row row) {
        return row.get("id").isEmpty() ? reject(row, "id", "address.id.missing") : read(row, row.get("id"));
    }

    /** The same for a row whose address is known by other means. */
    Optional<AddressDraft> read(Row row, String id) {
        double[] xy = positions.of(row);
        if (xy.length == 0) {
            return reject(row, "", "address.position");
        }
        String street = row.get("street");
        if (street.isEmpty()) {
            return reject(row, "street", "address.street.missing");
        }
        Optional<Integer> households = count(row, "households");
        Optional<Integer> businesses = count(row, "businesses");
        if (households.isEmpty() || businesses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft(row, id, street, xy, households.get(), businesses.get()));
    }

    private AddressDraft draft(Row row, String id, String street, double[] xy, int households, int businesses) {
        HouseNumber number = number(row, street);
        RegionKey municipality = municipality(row, xy);
        AddressFacts facts = new AddressFacts(
                municipality == null ? "" : municipality.value(),
                municipality == null ? null : locality(municipality, row.get("locality")),
                street,
                number.number(),
                number.suffix(),
                row.get("postcode"),
                row.get("town"),
                xy[0],
                xy[1],
                usage(row),
                households,
                businesses,
                true);
        Change change = Change.of(row.get("change"));
        return new AddressDraft(id, facts, change, change == Change.STATED ? null : row);
    }

    private HouseNumber number(Row row, String street) {
        if (street.contains("###")
                || street.toLowerCase(java.util.Locale.GERMAN).contains("unbekannt")) {
            issues.add(Severity.NOTICE, row, "street", "street.unknown", street);
        }
        Optional<HouseNumber> number = HouseNumber.parse(row.get("number"), row.get("suffix"));
        if (number.isEmpty()) {
            issues.add(Severity.NOTICE, row, "number", "number.unreadable", row.get("number"));
        } else if (number.get().number() == null) {
            issues.add(Severity.NOTICE, row, "number", "number.missing");
        }
        return number.orElse(HouseNumber.NONE);
    }

    private String usage(Row row) {
        Optional<String> usage = AddressFields.usage(row.get("usage"));
        if (usage.isEmpty()) {
            issues.add(Severity.NOTICE, row, "usage", "address.usage", row.get("usage"));
        }
        return usage.orElse("RESIDENTIAL");
    }

    private Optional<Integer> count(Row row, String field) {
        String text = row.get(field);
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        Optional<Integer> count = Written.number(text)
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 7)
                .map(BigDecimal::intValue);
        if (count.isEmpty()) {
            issues.add(Severity.REJECTED, row, field, "address.count", text);
        }
        return count;
    }

    private @Nullable RegionKey municipality(Row row, double[] xy) {
        String key = keyOf(row);
        if (!key.isEmpty()) {
            Optional<RegionKey> known = municipalities.computeIfAbsent(key, this::knownMunicipality);
            if (known.isPresent()) {
                return known.get();
            }
            issues.add(Severity.NOTICE, row, "municipality", "municipality.unknown", key);
        }
        Optional<RegionKey> located = regions.locate(xy[0], xy[1], day);
        if (located.isEmpty()) {
            issues.add(Severity.NOTICE, row, "", "municipality.outside");
        }
        return located.orElse(null);
    }

    private static String keyOf(Row row) {
        String parts = row.get("state") + row.get("government") + row.get("district") + row.get("community");
        return parts.length() == 8 ? parts : row.get("municipality");
    }

    private Optional<RegionKey> knownMunicipality(String key) {
        return key.matches("\\d{8}")
                ? regions.find(new RegionKey(key), day).map(Regions.Region::key)
                : Optional.empty();
    }

    private @Nullable String locality(RegionKey municipality, String name) {
        return name.isEmpty()
                ? null
                : localities
                        .computeIfAbsent(
                                municipality + "|" + name,
                                k -> regions.locality(municipality, name)
                                        .map(r -> r.key().value()))
                        .orElse(null);
    }

    private Optional<AddressDraft> reject(Row row, String column, String kind) {
        issues.add(Severity.REJECTED, row, column, kind);
        return Optional.empty();
    }
}
