package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import java.util.List;
import java.util.stream.Stream;

/** How columns of sites are called. */
final class SiteFields {

    static final Field NAME = new Field(
            "name",
            true,
            List.of(
                    "name",
                    "bezeichnung",
                    "standortname",
                    "schulname",
                    "einrichtung",
                    "name_der_einrichtung",
                    "gewerbegebiet"));
    static final Field KIND = new Field(
            "kind",
            false,
            List.of(
                    "art",
                    "standortart",
                    "art_des_standorts",
                    "typ",
                    "kategorie",
                    "kind",
                    "amenity",
                    "einrichtungsart"));
    static final Field ID = new Field(
            "id",
            false,
            List.of(
                    "standort_id",
                    "standort_kennung",
                    "bsn",
                    "schulnummer",
                    "dienststellenschluessel",
                    "id",
                    "@id",
                    "osm_id",
                    "kennung",
                    "objectid",
                    "gml_id",
                    "uuid"));

    /** Ids that only lists of sites have. */
    static final Field OWN_ID = new Field(
            "own_id",
            false,
            List.of("standort_id", "standort_kennung", "bsn", "schulnummer", "dienststellenschluessel"));

    static final Field CARRIER = new Field(
            "carrier",
            false,
            List.of("traeger", "schultraeger", "rechtstraeger", "carrier", "operator", "eigentuemer"));
    static final Field ADDRESS = new Field(
            "address", false, List.of("adress_id", "adressid", "address_id", "hk_oid", "adresskennung", "adresse_id"));
    static final Field ADDRESS_TEXT = new Field("address_text", false, List.of("adresse", "anschrift", "address"));

    static final List<Field> ALL = Stream.concat(
                    Stream.of(
                            NAME,
                            KIND,
                            ID,
                            CARRIER,
                            ADDRESS,
                            ADDRESS_TEXT,
                            OwnFiles.NUMBER,
                            OwnFiles.SOURCE,
                            OwnFiles.DAY,
                            SupplyFields.STREET,
                            AddressFields.NUMBER,
                            AddressFields.SUFFIX,
                            AddressFields.POSTCODE,
                            AddressFields.TOWN,
                            AddressFields.LOCALITY,
                            AddressFields.MUNICIPALITY),
                    RowPositions.FIELDS.stream())
            .toList();

    private SiteFields() {}
}
