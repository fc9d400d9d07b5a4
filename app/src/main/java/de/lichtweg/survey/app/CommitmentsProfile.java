package de.lichtweg.survey.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.domain.Fields;
import de.lichtweg.survey.domain.Reach;
import de.lichtweg.survey.domain.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code commitments}: promises as an office or an operator keeps them in a table. Rows with the same number, or the same
 * title and network, are one commitment; each row may name an address, a street or a place of it. Without any the question in
 * {@code adressliste} counts, and without that the addresses stay.
 */
@Component
class CommitmentsProfile implements ImportProfile {

    private static final int SURE = 95;

    private final CommitmentRegister register;
    private final CommitmentOutlook outlook;
    private final CommitmentTable table;
    private final Standings standings;
    private final Ledger ledger;
    private final Regions regions;
    private final Sentences sentences;
    private final LichtwegClock clock;

    CommitmentsProfile(
            CommitmentRegister register,
            CommitmentOutlook outlook,
            CommitmentTable table,
            Standings standings,
            Ledger ledger,
            Regions regions,
            Sentences sentences,
            LichtwegClock clock) {
        this.register = register;
        this.outlook = outlook;
        this.table = table;
        this.standings = standings;
        this.ledger = ledger;
        this.regions = regions;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "commitments";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.BUSINESS_SECRET;
    }

    @Override
    public List<Field> fields() {
        return CommitmentTable.FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header =
                head.header().stream().map(CommitmentTable::letters).collect(Collectors.toSet());
        return has(header, "title") && has(header, "operator") && has(header, "binding") ? SURE : 0;
    }

    private static boolean has(Set<String> header, String field) {
        return CommitmentTable.FIELDS.stream()
                .filter(f -> f.key().equals(field))
                .flatMap(f -> f.aliases().stream())
                .map(CommitmentTable::letters)
                .anyMatch(header::contains);
    }

    /** A commitment that goes in, with the addresses that its rows named so far. */
    private static final class Item {
        private final @Nullable Commitment before;
        private final CommitmentDraft draft;
        private final List<AddressRow> named = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Item(@Nullable Commitment before, CommitmentDraft draft) {
            this.before = before;
            this.draft = draft;
        }
    }

    /** One that is written. */
    private record Order(@Nullable Commitment before, CommitmentDraft draft, Chosen chosen) {}

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Commitment> known = register.list(scope);
        NamedPlaces places = new NamedPlaces(ledger.view(scope, AsOf.NOW), regions, clock.today());
        Map<String, Item> items = new LinkedHashMap<>();
        Records<Order> records = new Records<>(issues, "survey.row", sentences);
        for (Row row : rows) {
            try {
                read(row, rows.columns(), known, places, items);
            } catch (RuleViolation e) {
                records.reject(row, e);
            }
        }
        items.values()
                .forEach(item -> records.take(item.rows, () -> order(scope, item), order -> isUnchanged(scope, order)));
        return records.plan(
                UndoOfCommitments.SOURCE + ":import",
                records.summary("Ausbauzusagen", o -> o.before == null),
                o -> o.chosen.territory(),
                operation -> records.entries().forEach(o -> write(scope, o, operation)));
    }

    private void write(Scope scope, Order o, long operation) {
        Commitment before = o.before;
        if (before == null) {
            register.create(scope, o.draft, o.chosen, operation);
        } else {
            register.change(scope, before, before.version(), o.draft, o.chosen, "Import", operation);
        }
    }

    private void read(
            Row row, Set<String> columns, List<Commitment> known, NamedPlaces places, Map<String, Item> items) {
        String key = row.get("number").isEmpty()
                ? CommitmentTable.letters(row.get("title")) + "|" + CommitmentTable.letters(row.get("operator"))
                : row.get("number");
        List<AddressRow> named = NamedPlaces.isNamed(row) ? places.find(row) : List.of();
        Item item = items.get(key);
        if (item == null) {
            Commitment before = table.find(row, known);
            item = new Item(before, table.draft(row, columns, before));
            Rules.check(item.draft, standings.rules(), clock.today());
            items.put(key, item);
        }
        item.named.addAll(named);
        item.rows.add(row);
    }

    private Order order(Scope scope, Item item) {
        Order order = new Order(item.before, item.draft, chosen(scope, item));
        boolean secret = item.draft.basics().secret();
        boolean mayWrite = (item.before == null || item.before.rights().write())
                && Reach.mayWrite(scope, order.chosen.territory(), secret);
        if (!mayWrite) {
            throw new RuleViolation("survey.write");
        }
        return order;
    }

    private Chosen chosen(Scope scope, Item item) {
        String link = item.draft.promised().addresses();
        Commitment before = item.before;
        if (!item.named.isEmpty()) {
            return Chosen.of(item.named);
        }
        boolean kept = before != null
                && (link.isBlank() || link.equals(before.draft().promised().addresses()));
        return kept ? register.chosen(scope, Objects.requireNonNull(before)) : outlook.choose(scope, link);
    }

    private boolean isUnchanged(Scope scope, Order order) {
        Commitment before = order.before;
        return before != null
                && Fields.of(before.draft(), null).equals(Fields.of(order.draft, null))
                && Arrays.equals(register.chosen(scope, before).ids(), order.chosen.ids());
    }
}
