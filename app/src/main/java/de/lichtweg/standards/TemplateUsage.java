package de.lichtweg.standards;

import de.lichtweg.platform.security.Scope;
import java.util.Map;

/** Says what runs by the versions of the templates; contributed as a bean by modules above. In few statements. */
public interface TemplateUsage {

    /** A version of a template. */
    record Version(String template, int number) {

        private static final String PREFIX = "verfahren-";

        /** Key of the template in the catalogue of standards. */
        public String standard() {
            return PREFIX + template.replace('_', '-');
        }
    }

    /** How many records that the scope may see run by a version, and the list of them. */
    record Used(int count, String href) {}

    /** By version; those that nothing runs by are missing. */
    Map<Version, Used> used(Scope scope);
}
