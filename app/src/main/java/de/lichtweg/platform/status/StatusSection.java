package de.lichtweg.platform.status;

import de.lichtweg.platform.security.Scope;
import java.util.Map;

/** A part of the page "Zustand"; contributed as a bean, shown in the order of {@code @Order}. */
public interface StatusSection {

    /** Template and fragment, such as {@code "platform/checks :: section"}; it finds its values as {@code part}. */
    String fragment();

    /** What the fragment shows to this scope, finished values. */
    Map<String, Object> values(Scope scope);
}
