package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Profile {@code contacts}: whom to call, as the list is taken away. What was deleted about a person does not come back with a file. */
@Component
class ContactsProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            Cells.needed("organisation", "organisation"),
            Cells.needed("role", "stelle", "rolle", "funktion"),
            Cells.field("number", "nummer", "nr"),
            Cells.field("person", "name"),
            Cells.field("mail", "mail", "e_mail"),
            Cells.field("phone", "telefon"),
            Cells.field("topics", "themen"),
            Cells.field("territory", "gebiet"),
            Cells.field("deputy", "vertretung"),
            Cells.field("absentFrom", "abwesend_von"),
            Cells.field("absentTo", "abwesend_bis"),
            Cells.field("keepUntil", "aufbewahrt_bis"));

    private final ContactBook book;
    private final Partners partners;
    private final Regions regions;
    private final Sentences sentences;

    ContactsProfile(ContactBook book, Partners partners, Regions regions, Sentences sentences) {
        this.book = book;
        this.partners = partners;
        this.regions = regions;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.COOPERATION;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        return Cells.recognise(head, "organisation", "stelle", "telefon");
    }

    /** A row that goes in. */
    private record Entry(@Nullable Contact before, Contact contact) {

        boolean isUnchanged() {
            return contact.equals(before);
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Contact> known = book.list(scope);
        Set<String> met = new HashSet<>();
        Records<Entry> records = new Records<>(issues, "contact.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> entry(scope, new Cells(row, rows.columns()), known, met), Entry::isUnchanged);
        }
        return records.plan(
                OneByOne.SOURCE + "contacts",
                records.summary("Kontakte", e -> e.before() == null),
                e -> List.of(e.contact().territory()),
                operation -> records.entries().forEach(e -> write(scope, e)));
    }

    private void write(Scope scope, Entry e) {
        if (e.before() == null) {
            book.create(scope, e.contact());
        } else {
            book.change(scope, e.contact());
        }
    }

    private Entry entry(Scope scope, Cells cells, List<Contact> known, Set<String> met) {
        Contact before = find(cells, known);
        Contact contact = contact(scope, cells, before, known);
        if (!met.add(before == null ? contact.organisation() + "|" + contact.roleName() : "#" + before.id())) {
            throw new RuleViolation("cooperation.import.twice", contact.organisationName(), contact.roleName());
        }
        if (!contact.equals(before)) {
            require(scope, before, contact);
        }
        return new Entry(before, contact);
    }

    private void require(Scope scope, @Nullable Contact before, Contact contact) {
        if (before != null && !before.write() || !book.mayWrite(scope, contact)) {
            throw new RuleViolation("cooperation.contact.write");
        }
        boolean person = !(contact.person() + contact.email() + contact.phone()).isEmpty();
        if (before != null && before.erasedOn() != null && person) {
            throw new RuleViolation("cooperation.import.erased", before.erasedOn());
        }
    }

    private static @Nullable Contact find(Cells cells, List<Contact> known) {
        String number = cells.line("number", "");
        if (!number.isEmpty()) {
            return known.stream()
                    .filter(c -> Long.toString(c.id()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("cooperation.import.number", number));
        }
        return known.stream()
                .filter(c -> c.organisationName().equalsIgnoreCase(cells.line("organisation", ""))
                        && c.roleName().equalsIgnoreCase(cells.line("role", "")))
                .findFirst()
                .orElse(null);
    }

    private Contact contact(Scope scope, Cells cells, @Nullable Contact old, List<Contact> known) {
        String organisation = cells.line("organisation", "");
        return new Contact(
                old == null ? 0 : old.id(),
                old == null ? 1 : old.version(),
                old != null && old.organisationName().equals(organisation)
                        ? old.organisation()
                        : partners.key(scope, organisation),
                organisation,
                territory(cells, old),
                cells.line("role", ""),
                cells.line("person", old == null ? "" : old.person()),
                cells.line("mail", old == null ? "" : old.email()),
                cells.line("phone", old == null ? "" : old.phone()),
                cells.line("topics", old == null ? "" : old.topics()),
                deputy(cells, organisation, old, known),
                cells.line("deputy", old == null ? "" : old.deputyName()),
                cells.day("absentFrom", old == null ? null : old.absentFrom()),
                cells.day("absentTo", old == null ? null : old.absentTo()),
                cells.day("keepUntil", old == null ? null : old.keepUntil()),
                old == null ? null : old.erasedOn(),
                old != null && old.demo(),
                old == null || old.write());
    }

    private RegionKey territory(Cells cells, @Nullable Contact old) {
        RegionKey known = old == null ? regions.home() : old.territory();
        String text = cells.line("territory", known.value());
        if (!text.isEmpty() && !RegionKey.isValid(text)) {
            throw new RuleViolation("cooperation.import.territory", text);
        }
        return text.isEmpty() ? known : new RegionKey(text);
    }

    private static @Nullable Long deputy(Cells cells, String organisation, @Nullable Contact old, List<Contact> known) {
        String name = cells.line("deputy", old == null ? "" : old.deputyName());
        if (name.isEmpty() || old != null && name.equals(old.deputyName())) {
            return name.isEmpty() || old == null ? null : old.deputy();
        }
        return known.stream()
                .filter(c -> c.roleName().equalsIgnoreCase(name))
                .min(Comparator.comparing(c -> c.organisationName().equals(organisation) ? 0 : 1))
                .map(Contact::id)
                .orElseThrow(() -> new RuleViolation("cooperation.contact.deputy"));
    }
}
