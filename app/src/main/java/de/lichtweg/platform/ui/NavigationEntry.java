package de.lichtweg.platform.ui;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;

/**
 * A room of the product. A bean of this type puts it into the navigation of everybody who may enter.
 *
 * @param key last part of the message key {@code nav.<key>}
 * @param order place in the navigation; from {@link #MENU} on it stands in the menu of the person instead
 * @param path where it leads; {@code {region}} stands for the region that the page shows
 * @param dataClass what the room shows
 * @param level how deep one has to be allowed to look to enter
 */
public record NavigationEntry(String key, int order, String path, DataClass dataClass, Level level) {

    /** Entries from this order on belong into the menu of the person, such as the administration. */
    public static final int MENU = 1000;
}
