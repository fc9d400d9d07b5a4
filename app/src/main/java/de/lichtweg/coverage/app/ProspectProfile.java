package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Promise.Kind;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.ProspectStore;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.platform.security.DataClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Profile {@code prospects}: who plans, promised, was granted or is building what for which address. */
@Component
class ProspectProfile implements ImportProfile {

    private static final StatementFiles.Kind KIND = new StatementFiles.Kind("prospects", "prospects:");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("announced", Kind.ANNOUNCED),
            Map.entry("angekuendigt", Kind.ANNOUNCED),
            Map.entry("ankuendigung", Kind.ANNOUNCED),
            Map.entry("geplant", Kind.ANNOUNCED),
            Map.entry("committed", Kind.COMMITTED),
            Map.entry("zugesagt", Kind.COMMITTED),
            Map.entry("verbindlich", Kind.COMMITTED),
            Map.entry("verbindlichzugesagt", Kind.COMMITTED),
            Map.entry("zusage", Kind.COMMITTED),
            Map.entry("granted", Kind.GRANTED),
            Map.entry("bewilligt", Kind.GRANTED),
            Map.entry("gefoerdert", Kind.GRANTED),
            Map.entry("foerderung", Kind.GRANTED),
            Map.entry("inconstruction", Kind.IN_CONSTRUCTION),
            Map.entry("imbau", Kind.IN_CONSTRUCTION),
            Map.entry("bau", Kind.IN_CONSTRUCTION));

    private final StatementFiles files;
    private final ProspectStore store;

    ProspectProfile(StatementFiles files, ProspectStore store) {
        this.files = files;
        this.store = store;
    }

    @Override
    public String key() {
        return "prospects";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.BUSINESS_SECRET;
    }

    @Override
    public List<Field> fields() {
        return SupplyFields.with(
                SupplyFields.KIND,
                SupplyFields.TECHNOLOGY,
                SupplyFields.DOWN,
                SupplyFields.UP,
                new Field(
                        "expected_from", false, List.of("von", "beginn", "erwartet_von", "baubeginn", "expected_from")),
                new Field(
                        "expected_to",
                        false,
                        List.of(
                                "bis",
                                "ende",
                                "erwartet_bis",
                                "fertigstellung",
                                "inbetriebnahme",
                                "expected_to",
                                "termin")),
                new Field("secret", false, List.of("vertraulich", "geheim", "secret", "geschaeftsgeheimnis")),
                new Field("subject", false, List.of("massnahme", "los", "projekt", "gegenstand", "subject", "bezug")));
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header();
        return SupplyFields.isPlaced(head)
                        && AddressFields.has(header, SupplyFields.KIND)
                        && AddressFields.has(header, SupplyFields.TECHNOLOGY)
                ? 95
                : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        return files.plan(KIND, request, rows, issues, store, ProspectProfile::read);
    }

    private static Optional<Promise> read(Row row, Issues issues) {
        Kind kind = KINDS.get(AddressText.letters(row.get("kind")));
        if (kind == null) {
            issues.add(Severity.REJECTED, row, "kind", "prospect.kind", row.get("kind"));
            return Optional.empty();
        }
        Optional<LocalDate> from = Written.firstDay(row.get("expected_from"));
        Optional<LocalDate> to = Written.lastDay(row.get("expected_to"));
        if (unreadable(row, "expected_from", from, issues) || unreadable(row, "expected_to", to, issues)) {
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            issues.add(
                    Severity.REJECTED,
                    row,
                    "expected_to",
                    "prospect.order",
                    row.get("expected_from"),
                    row.get("expected_to"));
            return Optional.empty();
        }
        if (kind == Kind.COMMITTED && to.isEmpty()) {
            issues.add(Severity.NOTICE, row, "expected_to", "prospect.undated");
        }
        return Speeds.read(row, issues).map(o -> promise(kind, o, from.orElse(null), to.orElse(null), row));
    }

    private static Promise promise(Kind kind, Offer offer, @Nullable LocalDate from, @Nullable LocalDate to, Row row) {
        return new Promise(
                kind,
                offer.technology(),
                offer.downKbps(),
                offer.upKbps(),
                from,
                to,
                List.of("ja", "yes", "true", "1", "x", "j")
                        .contains(row.get("secret").toLowerCase(Locale.ROOT)),
                row.get("subject"));
    }

    private static boolean unreadable(Row row, String field, Optional<LocalDate> day, Issues issues) {
        boolean unreadable = !row.get(field).isEmpty() && day.isEmpty();
        if (unreadable) {
            issues.add(Severity.REJECTED, row, field, "prospect.date", row.get(field));
        }
        return unreadable;
    }
}
