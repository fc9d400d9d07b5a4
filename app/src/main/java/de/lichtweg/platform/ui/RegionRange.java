package de.lichtweg.platform.ui;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The levels of region that a page can show; contributed as a bean. The choice of another region stays on the page within the
 * range and leads to the picture of the region beyond it. A page that says nothing shows every level.
 *
 * @param page pattern of its path, such as {@code /steckbrief/{region}}
 * @param from the widest
 * @param to the narrowest
 */
public record RegionRange(PathPattern page, Level from, Level to) {

    /** Checks the order. */
    public RegionRange {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(page + ": " + from + " is narrower than " + to);
        }
    }

    /** The range of a page by the pattern of its path. */
    public static RegionRange of(String page, Level from, Level to) {
        return new RegionRange(PathPatternParser.defaultInstance.parse(page), from, to);
    }

    boolean isOf(String path) {
        return page.matches(PathContainer.parsePath(path));
    }

    boolean holds(RegionKey region) {
        return from.compareTo(region.level()) <= 0 && to.compareTo(region.level()) >= 0;
    }
}
