package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.FileHead;
import java.util.List;
import java.util.stream.Stream;

/** Columns of an operator's list. */
final class SupplyFields {

    static final Field ADDRESS = new Field(
            "address",
            false,
            List.of("adress_id", "adressid", "address_id", "oid", "objectid", "kennung", "hk_oid", "id"));
    static final Field STREET = new Field("street", false, AddressFields.STREET.aliases());
    static final Field TECHNOLOGY = new Field(
            "technology",
            true,
            List.of(
                    "technologie",
                    "technik",
                    "technology",
                    "anschlussart",
                    "zugangstechnologie",
                    "tech",
                    "technologi"));
    static final Field DOWN = new Field(
            "down",
            true,
            List.of(
                    "download",
                    "down",
                    "downstream",
                    "download_mbit",
                    "download_mbits",
                    "down_mbit",
                    "down_mbps",
                    "bandbreite",
                    "bandbreite_down",
                    "download mbit/s",
                    "max_download",
                    "download_m"));
    static final Field UP = new Field(
            "up",
            false,
            List.of(
                    "upload",
                    "up",
                    "upstream",
                    "upload_mbit",
                    "upload_mbits",
                    "up_mbit",
                    "up_mbps",
                    "bandbreite_up",
                    "upload mbit/s",
                    "max_upload",
                    "upload_mbi"));
    static final Field OPERATOR = new Field(
            "operator",
            false,
            List.of("netzbetreiber", "betreiber", "anbieter", "operator", "tku", "unternehmen", "netzbetrei"));
    static final Field DAY = new Field("as_of", false, List.of("stichtag", "stand", "as_of", "datum"));
    static final Field KIND =
            new Field("kind", true, List.of("art", "status", "kind", "stufe", "ausbaustatus", "verbindlichkeit"));

    /** Columns that find the address and say who speaks for which day. */
    static final List<Field> COMMON = List.of(
            ADDRESS,
            OwnFiles.NUMBER,
            OwnFiles.SOURCE,
            STREET,
            AddressFields.NUMBER,
            AddressFields.SUFFIX,
            AddressFields.POSTCODE,
            AddressFields.TOWN,
            AddressFields.LOCALITY,
            AddressFields.MUNICIPALITY,
            OPERATOR,
            DAY);

    private SupplyFields() {}

    /** Whether rows of a file can be tied to addresses: by id, by text, or because they are areas. */
    static boolean isPlaced(FileHead head) {
        return head.places() || AddressFields.has(head.header(), ADDRESS) || AddressFields.has(head.header(), STREET);
    }

    static List<Field> with(Field... own) {
        return Stream.concat(Stream.of(own), COMMON.stream()).toList();
    }
}
