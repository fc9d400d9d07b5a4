package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Profile {@code hk}: official house coordinates, HK-DE 5.2 and its dialects. Read by header names, since the Länder leave
 * out or add columns. The keys of state, government region, district and community make the AGS; {@code zone} says which
 * UTM zone a row is in; {@code nba} L is an address that is deleted.
 */
@Component
class HouseCoordinatesProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            new Field("id", true, List.of("oid")),
            new Field("street", true, List.of("str")),
            new Field("number", true, List.of("hnr")),
            new Field("x", true, List.of("ostwert")),
            new Field("y", true, List.of("nordwert")),
            new Field("zone", false, List.of("zone")),
            new Field("change", false, List.of("nba")),
            new Field("quality", false, List.of("qua")),
            new Field("state", false, List.of("landschl")),
            new Field("government", false, List.of("regbezschl")),
            new Field("district", false, List.of("kreisschl", "kreissch")),
            new Field("community", false, List.of("gmdschl")),
            new Field("locality", false, List.of("ott")),
            new Field("suffix", false, List.of("adz")),
            new Field("postcode", false, List.of("postplz")),
            new Field("town", false, List.of("postonm")));

    private final AddressImport addresses;

    HouseCoordinatesProfile(AddressImport addresses) {
        this.addresses = addresses;
    }

    @Override
    public String key() {
        return "hk";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header().stream()
                .map(h -> h.toLowerCase(Locale.ROOT).strip())
                .toList();
        return header.containsAll(List.of("oid", "hnr", "ostwert", "nordwert")) ? 99 : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        return addresses.plan(request, rows, issues, "hk");
    }
}
