package de.lichtweg.coverage.app;

import de.lichtweg.kernel.RegionKey;
import java.util.Optional;

/** Official keys as tables print them. */
final class RegionKeys {

    private RegionKeys() {}

    /**
     * The key that is meant; empty for anything else. Keys that lost their leading zero in a spreadsheet get it back, of
     * twelve digits (ARS) the eight of the municipality are kept, the federation is called by its name.
     */
    static Optional<RegionKey> parse(String printed) {
        if (printed.equalsIgnoreCase("Deutschland") || printed.equals("DE")) {
            return Optional.of(RegionKey.GERMANY);
        }
        String full = printed.matches("\\d|\\d{4}|\\d{7}|\\d{11}") ? "0" + printed : printed;
        String key = full.matches("\\d{12}") ? full.substring(0, 5) + full.substring(9) : full;
        return key.matches("\\d{2}|\\d{5}|\\d{8}") ? Optional.of(new RegionKey(key)) : Optional.empty();
    }
}
