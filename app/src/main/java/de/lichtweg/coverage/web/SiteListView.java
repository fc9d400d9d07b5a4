package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.AddressListView.Chip;
import de.lichtweg.coverage.web.AddressListView.Hidden;
import de.lichtweg.coverage.web.AddressListView.Menu;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/**
 * Finished values of the list of sites.
 *
 * @param none whether the region has no site at all
 * @param hidden values that the search form carries along
 */
record SiteListView(
        String title,
        String regionName,
        boolean none,
        boolean mayImport,
        String search,
        List<Hidden> hidden,
        List<Chip> chips,
        List<Menu> menus,
        String resetHref,
        List<Rate> rates,
        String total,
        String ofAll,
        List<Line> lines,
        String range,
        String previousHref,
        String nextHref,
        List<ExportLink> exports,
        String addressesHref,
        String mapHref,
        String source) {

    /** A kind in numbers, each of which opens its sites. */
    record Rate(
            String letter,
            String kind,
            Count all,
            Count gigabit,
            String percent,
            Count planned,
            Count open,
            Count unknown) {}

    /** A number and the list of what it counts, empty where nothing is counted. */
    record Count(String text, String href) {}

    /** A site at an address. */
    record Line(
            String letter,
            String kind,
            String name,
            String carrier,
            String address,
            String href,
            String place,
            String down,
            String offer,
            String stage,
            String fill) {}
}
