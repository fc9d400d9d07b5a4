package de.lichtweg.activity;

import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page of one activity; contributed as a bean by the register itself or by a module above or beside, shown in the
 * order of {@code @Order} (the register's own parts have 100, 200, 300 and so on in each place).
 */
public interface ActivitySection {

    /** Where it stands: in the wide column or beside it. */
    enum Place {
        MAIN,
        SIDE
    }

    /** Where it stands. */
    default Place place() {
        return Place.MAIN;
    }

    /** The part, if there is one for this scope and this activity. It costs at most one statement. */
    Optional<Part> part(Scope scope, Activity activity);

    /**
     * The same where the part tells of others.
     *
     * @param family the activity, the project that it is a lot of and its own lots, which the page has read together
     */
    default Optional<Part> part(Scope scope, Activity activity, List<Activity> family) {
        return part(scope, activity);
    }

    /**
     * What is shown. The page draws section and heading, the fragment what is below it.
     *
     * @param key anchor on the page, unique, such as {@code "dokumente"}
     * @param titleKey message key of the heading
     * @param count shown behind the heading; 0 shows none
     * @param more a link beside the heading
     * @param template template of the fragment, such as {@code "activity/sections"}
     * @param fragment its name; it finds its values as {@code part}
     * @param values finished values
     */
    record Part(
            String key,
            String titleKey,
            int count,
            @Nullable Link more,
            String template,
            String fragment,
            Map<String, Object> values) {

        /** A part with its own fragment, such as {@code "activity/sections :: lots"}. */
        public static Part of(String key, String titleKey, String place, Map<String, Object> values) {
            String[] parts = place.split(" :: ");
            return new Part(key, titleKey, 0, null, parts[0], parts[1], values);
        }

        /** A part of finished lines; {@code none} is said where there are none. */
        public static Part lines(String key, String titleKey, List<Line> lines, String none) {
            return of(key, titleKey, "activity/sections :: lines", Map.of("lines", lines, "none", none));
        }

        /** The same with a number behind the heading. */
        public Part counted(int number) {
            return new Part(key, titleKey, number, more, template, fragment, values);
        }

        /** The same with a link beside the heading. */
        public Part with(Link link) {
            return new Part(key, titleKey, count, link, template, fragment, values);
        }
    }

    /** A link with its finished text. */
    record Link(String text, String href) {}

    /**
     * A finished line.
     *
     * @param href where it leads, may be empty
     * @param meta what is said below it, may be empty
     * @param tag a word in a frame, may be empty
     * @param tone of the tag: {@code ok}, {@code warn}, {@code danger} or empty
     */
    record Line(String text, String href, String meta, String tag, String tone) {}
}
