package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.domain.site.Site;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the rows of one file of sites, by source. */
final class SiteReading {

    private final Request request;
    private final String defaultSource;
    private final SiteMatching matching;
    private final Predicate<AddressFacts> inTerritory;
    private final Issues issues;
    private final Map<String, List<Site>> sites = new LinkedHashMap<>();
    private final Map<String, Set<String>> kept = new LinkedHashMap<>();
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final List<RowSites> accepted = new ArrayList<>();
    private long count;
    private long rejected;

    /** What one row that goes in says. */
    record RowSites(String source, List<Site> sites) {}

    SiteReading(
            Request request,
            String defaultSource,
            SiteMatching matching,
            Predicate<AddressFacts> inTerritory,
            Issues issues) {
        this.request = request;
        this.defaultSource = defaultSource;
        this.matching = matching;
        this.inTerritory = inTerritory;
        this.issues = issues;
    }

    /** Takes a row and answers how many there were. */
    long read(Row written) {
        count++;
        SiteRow row = SiteRow.of(written);
        String source = source(row);
        List<Site> found = sites(row);
        if (found.isEmpty()) {
            rejected++;
            kept.computeIfAbsent(source, k -> new HashSet<>()).add(id(row));
        } else {
            sites.computeIfAbsent(source, k -> new ArrayList<>()).addAll(found);
            accepted.add(new RowSites(source, found));
        }
        return count;
    }

    /** A list that this program gave out names the source of each row. */
    private String source(Row row) {
        String own = row.get(OwnFiles.SOURCE.key());
        return own.isEmpty() ? defaultSource : own;
    }

    private List<Site> sites(SiteRow row) {
        if (row.get("name").isEmpty()) {
            return reject(row, "name", "site.name");
        }
        Optional<SiteKind> kind = kind(row);
        if (kind.isEmpty()) {
            return reject(row, "kind", "site.kind", row.get("kind").isEmpty() ? row.get("name") : row.get("kind"));
        }
        List<Entry> addresses = matching.find(row);
        if (addresses.stream().anyMatch(e -> !inTerritory.test(e.facts()))) {
            return reject(row, "", "address.outside", row.label(), String.valueOf(request.region()));
        }
        List<Site> found = addresses.stream()
                .map(e -> new Site(id(row), kind.get(), row.get("name"), row.get("carrier"), e.address()))
                .toList();
        return found.stream().anyMatch(s -> isTwice(row, s)) ? List.of() : found;
    }

    /** By its column; where it has none or is silent, by the name of the file or of the site itself. */
    private Optional<SiteKind> kind(Row row) {
        return row.get("kind").isEmpty()
                ? SiteKind.inText(request.fileName()).or(() -> SiteKind.inText(row.get("name")))
                : SiteKind.of(row.get("kind")).or(() -> SiteKind.inText(row.get("kind")));
    }

    private boolean isTwice(SiteRow row, Site site) {
        String place = site.kind().isSpread() ? "/" + site.address() : "";
        Long first = seen.putIfAbsent(source(row) + "/" + site.externalId() + place, row.number());
        if (first != null) {
            issues.add(Severity.REJECTED, row, "id", "site.duplicate", site.name(), first);
        }
        return first != null;
    }

    /** What the source calls it; without an id its name in its town. */
    private static String id(SiteRow row) {
        String id = row.get("id");
        String town =
                row.get("municipality").isEmpty() ? row.get("postcode") + row.get("town") : row.get("municipality");
        return id.isEmpty() ? "name:" + AddressText.letters(row.get("name")) + "@" + AddressText.letters(town) : id;
    }

    private List<Site> reject(Row row, String column, String kind, Object... arguments) {
        issues.add(Severity.REJECTED, row, column, kind, arguments);
        return List.of();
    }

    Map<String, List<Site>> sites() {
        return sites;
    }

    /** Ids of rows that did not go in; what is known of them stays as it is. */
    Set<String> kept(String source) {
        return kept.getOrDefault(source, Set.of());
    }

    List<RowSites> accepted() {
        return accepted;
    }

    long count() {
        return count;
    }

    long rejected() {
        return rejected;
    }
}
