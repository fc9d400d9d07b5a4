package de.lichtweg.platform.ui;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import java.util.List;

/**
 * A room of the product. A bean of this type puts it into the navigation of everybody who may enter.
 *
 * @param key last part of the message key {@code nav.<key>}
 * @param order place in the navigation; from {@link #MENU} on it stands in the menu of the person instead
 * @param path where it leads; {@code {region}} stands for the region that the page shows
 * @param dataClass what the room shows
 * @param level how deep one has to be allowed to look to enter
 * @param others how the paths of its other pages begin, such as {@code "/termine"}: on them too the room is the current one
 */
public record NavigationEntry(
        String key, int order, String path, DataClass dataClass, Level level, List<String> others) {

    /** Entries from this order on belong into the menu of the person, such as the administration. */
    public static final int MENU = 1000;

    /** A room all of whose pages begin with its path. */
    public NavigationEntry(String key, int order, String path, DataClass dataClass, Level level) {
        this(key, order, path, dataClass, level, List.of());
    }

    /** The same room with other pages. */
    public NavigationEntry with(List<String> otherPaths) {
        return new NavigationEntry(key, order, path, dataClass, level, List.copyOf(otherPaths));
    }

    /** Whether the page of a region shows at least what is published to whoever may enter for any region. */
    boolean ofPublished() {
        return level == Level.AGGREGATE && path.endsWith("/{region}");
    }

    /** Whether a page belongs to the room. */
    boolean holds(String page) {
        String stem = path.replaceAll("[{?].*", "");
        return page.startsWith(stem) || others.stream().anyMatch(o -> page.equals(o) || page.startsWith(o + "/"));
    }
}
