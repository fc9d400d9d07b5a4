package de.lichtweg.platform.hanging;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.Optional;

/** What stands beside every record, such as whom to call; contributed as a bean by the module that knows it. One SQL statement. */
public interface Beside {

    /**
     * What is shown.
     *
     * @param key anchor on the page
     * @param titleKey message key of the heading
     * @param template template of the fragment
     * @param fragment its name; it finds its values as {@code part}
     */
    record Part(String key, String titleKey, String template, String fragment, Map<String, Object> values) {

        /** Copies the values. */
        public Part {
            values = Map.copyOf(values);
        }
    }

    /**
     * The part beside a record that the scope may see; empty where there is nothing to say.
     *
     * @param record such as {@code "survey.commitment"} 7
     * @param territory where it belongs
     */
    Optional<Part> part(Scope scope, SubjectRef record, RegionKey territory);
}
