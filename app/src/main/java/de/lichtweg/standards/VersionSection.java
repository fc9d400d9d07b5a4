package de.lichtweg.standards;

import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.Optional;

/** A part of the page of one version; contributed as a bean by whoever knows more of it, shown in the order of {@code @Order}. */
public interface VersionSection {

    /** The part, if there is one for this scope and this version. It costs at most two statements. */
    Optional<Part> part(Scope scope, Standard standard, Version version);

    /**
     * What is shown. The page draws section and heading, the fragment what is below it.
     *
     * @param key anchor on the page, unique, such as {@code "spalten"}
     * @param titleKey message key of the heading
     * @param count shown behind the heading; 0 shows none
     * @param template template of the fragment, such as {@code "standards/data-parts"}
     * @param fragment its name; it finds its values as {@code part}
     * @param values finished values
     */
    record Part(String key, String titleKey, int count, String template, String fragment, Map<String, Object> values) {

        /** Copies the values. */
        public Part {
            values = Map.copyOf(values);
        }
    }
}
