package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Profile {@code organisations}: the directory as it is taken away. Who stands in it keeps name and kind, which no page changes; whoever is
 * new is written down as on the page. Contacts and bodies have lists of their own.
 */
@Component
class OrganisationsProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            Cells.needed("organisation", "organisation"),
            Cells.needed("kind", "art"),
            Cells.field("key", "schluessel"));

    private final Directory directory;
    private final Partners partners;
    private final Regions regions;
    private final MessageSource messages;
    private final Sentences sentences;

    OrganisationsProfile(
            Directory directory, Partners partners, Regions regions, MessageSource messages, Sentences sentences) {
        this.directory = directory;
        this.partners = partners;
        this.regions = regions;
        this.messages = messages;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "organisations";
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
        return Cells.recognise(head, "schluessel", "organisation", "art", "gremien");
    }

    /** A row: what it names, and whether that stands in the directory already. */
    private record Entry(String name, OrganisationKind kind, boolean known) {}

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        RegionKey home = Reach.home(scope, regions.home());
        List<Organisation> known = partners.list(scope);
        Set<String> met = new HashSet<>();
        Records<Entry> records = new Records<>(issues, "organisation.row", sentences);
        for (Row row : rows) {
            Cells cells = new Cells(row, rows.columns());
            records.take(row, () -> entry(scope, home, cells, known, met), Entry::known);
        }
        return records.plan(
                OneByOne.SOURCE + "organisations",
                records.summary("Organisationen", e -> true),
                e -> List.of(home),
                operation -> records.entries().forEach(e -> directory.add(scope, home, e.kind(), e.name())));
    }

    private Entry entry(Scope scope, RegionKey home, Cells cells, List<Organisation> known, Set<String> met) {
        String name = cells.line("organisation", "");
        OrganisationKind kind = kind(cells.line("kind", ""));
        if (!met.add(name.toLowerCase(Locale.GERMAN))) {
            throw new RuleViolation("cooperation.import.twice", name, cells.line("kind", ""));
        }
        Organisation before = find(cells.line("key", ""), name, known);
        if (before == null) {
            directory.require(scope, home, kind, name);
        } else if (before.kind() != kind || !before.name().equalsIgnoreCase(name)) {
            throw new RuleViolation("cooperation.import.organisation", before.name(), german(before.kind()));
        }
        return new Entry(name, kind, before != null);
    }

    /** By its key, else by its name. */
    private static @Nullable Organisation find(String key, String name, List<Organisation> known) {
        if (!key.isEmpty()) {
            return known.stream()
                    .filter(o -> o.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("cooperation.import.number", key));
        }
        return known.stream()
                .filter(o -> o.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private OrganisationKind kind(String text) {
        return Arrays.stream(OrganisationKind.values())
                .filter(k -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                        .map(l -> messages.getMessage("cooperation.kind." + k, null, l))
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.directory.kind"));
    }

    private String german(OrganisationKind kind) {
        return messages.getMessage("cooperation.kind." + kind, null, Locale.GERMAN);
    }
}
