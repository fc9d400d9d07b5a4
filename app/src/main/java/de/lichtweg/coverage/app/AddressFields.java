package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How columns of addresses are called. */
final class AddressFields {

    static final Field ID = new Field(
            "id",
            false,
            List.of(
                    "oid",
                    "objectid",
                    "id",
                    "osm_id",
                    "gml_id",
                    "uuid",
                    "kennung",
                    "adress_id",
                    "address_id",
                    "external_id"));
    static final Field STREET =
            new Field("street", true, List.of("strasse", "str", "strname", "street", "strassenname", "addr:street"));
    static final Field NUMBER = new Field(
            "number", false, List.of("hausnummer", "hnr", "hsnr", "nr", "number", "house_number", "addr:housenumber"));
    static final Field SUFFIX = new Field(
            "suffix",
            false,
            List.of(
                    "adz",
                    "zusatz",
                    "hsnrzus",
                    "hausnummernzusatz",
                    "hnrzusatz",
                    "hnr_zusatz",
                    "suffix",
                    "adressierungszusatz"));
    static final Field POSTCODE =
            new Field("postcode", false, List.of("plz", "postleitzahl", "postplz", "postcode", "zip", "addr:postcode"));
    static final Field TOWN = new Field(
            "town",
            false,
            List.of("ort", "postonm", "stadt", "town", "city", "postort", "post_town", "addr:city", "wohnort"));
    static final Field LOCALITY = new Field("locality", false, List.of("ortsteil", "ott", "gemeindeteil", "locality"));
    static final Field MUNICIPALITY = new Field(
            "municipality", false, List.of("ags", "gemeindeschluessel", "gemeinde_ags", "municipality", "agsnr"));

    private static final Map<String, String> USAGES = Map.ofEntries(
            Map.entry("residential", "RESIDENTIAL"),
            Map.entry("wohnen", "RESIDENTIAL"),
            Map.entry("wohngebaeude", "RESIDENTIAL"),
            Map.entry("privat", "RESIDENTIAL"),
            Map.entry("mixed", "MIXED"),
            Map.entry("gemischt", "MIXED"),
            Map.entry("mischnutzung", "MIXED"),
            Map.entry("business", "BUSINESS"),
            Map.entry("gewerbe", "BUSINESS"),
            Map.entry("gewerblich", "BUSINESS"),
            Map.entry("public", "PUBLIC"),
            Map.entry("oeffentlich", "PUBLIC"),
            Map.entry("school", "SCHOOL"),
            Map.entry("schule", "SCHOOL"),
            Map.entry("hospital", "HOSPITAL"),
            Map.entry("krankenhaus", "HOSPITAL"),
            Map.entry("other", "OTHER"),
            Map.entry("sonstige", "OTHER"),
            Map.entry("sonstiges", "OTHER"),
            Map.entry("notserviceable", "NOT_SERVICEABLE"),
            Map.entry("nichtanschliessbar", "NOT_SERVICEABLE"),
            Map.entry("nebengebaeude", "NOT_SERVICEABLE"),
            Map.entry("garage", "NOT_SERVICEABLE"));

    private AddressFields() {}

    /** The code of a usage as written; residential where nothing is written. */
    static Optional<String> usage(String written) {
        return written.isEmpty()
                ? Optional.of("RESIDENTIAL")
                : Optional.ofNullable(USAGES.get(AddressText.letters(written)));
    }

    /** Whether a header text means a field. */
    static boolean means(Field field, String header) {
        String text = AddressText.letters(header);
        return field.aliases().stream().anyMatch(a -> AddressText.letters(a).equals(text))
                || AddressText.letters(field.key()).equals(text);
    }

    /** Whether a header holds a field. */
    static boolean has(List<String> header, Field field) {
        return header.stream().anyMatch(h -> means(field, h));
    }
}
