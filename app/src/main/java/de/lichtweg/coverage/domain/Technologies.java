package de.lichtweg.coverage.domain;

import de.lichtweg.kernel.Technology;
import java.util.Map;
import java.util.Optional;

/** Technologies as files name them. */
public final class Technologies {

    private static final Map<String, Technology> NAMES = Map.ofEntries(
            Map.entry("ftth", Technology.FTTH),
            Map.entry("glasfaser", Technology.FTTH),
            Map.entry("fttbh", Technology.FTTH),
            Map.entry("ftthb", Technology.FTTH),
            Map.entry("fiber", Technology.FTTH),
            Map.entry("fibre", Technology.FTTH),
            Map.entry("gpon", Technology.FTTH),
            Map.entry("fttb", Technology.FTTB),
            Map.entry("hfc", Technology.CATV),
            Map.entry("catv", Technology.CATV),
            Map.entry("hfccatv", Technology.CATV),
            Map.entry("catvhfc", Technology.CATV),
            Map.entry("kabel", Technology.CATV),
            Map.entry("kabelnetz", Technology.CATV),
            Map.entry("cable", Technology.CATV),
            Map.entry("docsis", Technology.CATV),
            Map.entry("docsis30", Technology.CATV),
            Map.entry("docsis31", Technology.CATV),
            Map.entry("fttc", Technology.FTTC),
            Map.entry("fttcvdsl", Technology.FTTC),
            Map.entry("vdsl", Technology.FTTC),
            Map.entry("vdsl2", Technology.FTTC),
            Map.entry("vectoring", Technology.FTTC),
            Map.entry("supervectoring", Technology.FTTC),
            Map.entry("gfast", Technology.FTTC),
            Map.entry("dsl", Technology.DSL),
            Map.entry("adsl", Technology.DSL),
            Map.entry("adsl2", Technology.DSL),
            Map.entry("xdsl", Technology.DSL),
            Map.entry("sonstige", Technology.OTHER_WIRED),
            Map.entry("sonstigeleitungsgebunden", Technology.OTHER_WIRED),
            Map.entry("otherwired", Technology.OTHER_WIRED),
            Map.entry("fwa", Technology.FWA),
            Map.entry("funk", Technology.FWA),
            Map.entry("richtfunk", Technology.FWA),
            Map.entry("wlan", Technology.FWA),
            Map.entry("wimax", Technology.FWA),
            Map.entry("lte", Technology.MOBILE),
            Map.entry("5g", Technology.MOBILE),
            Map.entry("4g", Technology.MOBILE),
            Map.entry("mobil", Technology.MOBILE),
            Map.entry("mobilfunk", Technology.MOBILE),
            Map.entry("mobile", Technology.MOBILE),
            Map.entry("satellit", Technology.SATELLITE),
            Map.entry("satellite", Technology.SATELLITE),
            Map.entry("leo", Technology.SATELLITE),
            Map.entry("keine", Technology.NONE),
            Map.entry("keinangebot", Technology.NONE),
            Map.entry("none", Technology.NONE));

    private Technologies() {}

    /** The technology of a text, whatever its case, spaces and punctuation; FTTB/H counts as FTTH. */
    public static Optional<Technology> parse(String written) {
        return Optional.ofNullable(NAMES.get(AddressText.letters(written)));
    }

    /** The highest download in kbit/s that is plausible; more points to a wrong unit. */
    public static int plausibleKbps(Technology technology) {
        return switch (technology) {
            case FTTH, FTTB, OTHER_WIRED -> 100_000_000;
            case CATV, FWA, MOBILE -> 10_000_000;
            case FTTC -> 1_100_000;
            case DSL -> 300_000;
            case SATELLITE -> 1_000_000;
            case NONE -> 0;
        };
    }
}
