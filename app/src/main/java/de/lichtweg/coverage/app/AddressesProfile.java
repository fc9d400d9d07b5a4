package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Profile {@code addresses}: registers of addresses as tables or places, OpenStreetMap included. */
@Component
class AddressesProfile implements ImportProfile {

    private static final Field TECHNOLOGY = SupplyFields.TECHNOLOGY;
    private static final List<Field> OWN = List.of(
            AddressFields.ID,
            OwnFiles.NUMBER,
            OwnFiles.DAY,
            AddressFields.STREET,
            AddressFields.NUMBER,
            AddressFields.SUFFIX,
            AddressFields.POSTCODE,
            AddressFields.TOWN,
            AddressFields.LOCALITY,
            AddressFields.MUNICIPALITY,
            new Field("households", false, List.of("haushalte", "hh", "households", "wohneinheiten", "anzahl_hh")),
            new Field(
                    "businesses", false, List.of("betriebe", "unternehmen", "firmen", "businesses", "anzahl_gewerbe")),
            new Field("usage", false, List.of("nutzung", "nutzungsart", "usage")));

    private static final List<Field> FIELDS =
            Stream.concat(OWN.stream(), RowPositions.FIELDS.stream()).toList();

    private final AddressImport addresses;

    AddressesProfile(AddressImport addresses) {
        this.addresses = addresses;
    }

    @Override
    public String key() {
        return "addresses";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header();
        if (OwnFiles.isAddressList(header)) {
            return 95;
        }
        boolean street = AddressFields.has(header, AddressFields.STREET);
        boolean number = AddressFields.has(header, AddressFields.NUMBER);
        if (!street || !number || AddressFields.has(header, TECHNOLOGY)) {
            return 0;
        }
        boolean placed = head.places()
                || FIELDS.stream()
                        .filter(f -> f.key().equals("lon") || f.key().equals("x"))
                        .anyMatch(f -> AddressFields.has(header, f));
        return placed ? AddressFields.has(header, AddressFields.ID) ? 85 : 60 : 20;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        if (!OwnFiles.areAddresses(rows) && !rows.columns().contains(AddressFields.ID.key())) {
            throw new RuleViolation(
                    "import.columns",
                    request.fileName(),
                    AddressFields.ID.aliases().getFirst(),
                    rows.columns().stream().limit(12).collect(Collectors.joining(", ")));
        }
        return addresses.plan(request, rows, issues, isOpenStreetMap(rows) ? "osm" : "");
    }

    /** Its ids say what they are: {@code node/123}, {@code way/123}. */
    private static boolean isOpenStreetMap(Rows rows) {
        Iterator<Row> first = rows.iterator();
        return first.hasNext() && first.next().get("id").matches("(node|way|relation)/\\d+");
    }
}
