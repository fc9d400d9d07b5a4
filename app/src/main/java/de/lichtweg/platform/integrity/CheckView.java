package de.lichtweg.platform.integrity;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check with what it found, as far as somebody may see it: the number needs sums of the data, a case needs the single
 * address in its region. Everybody on the page sees whether there is something.
 */
record CheckView(
        String key,
        String module,
        String severity,
        String title,
        String reason,
        String advice,
        State state,
        @Nullable Long found,
        List<Finding> cases,
        boolean someHidden) {

    /** How a check stands. */
    enum State {
        UNKNOWN,
        CLEAN,
        FOUND,
        FAILED
    }

    /** Whether the page puts it in front. */
    boolean stands() {
        return state == State.FOUND || state == State.FAILED;
    }

    static CheckView of(Check check, @Nullable CheckResult result, Scope scope, RegionKey home, Locale locale) {
        boolean counts = scope.may(Level.AGGREGATE, check.dataClass(), home);
        List<Finding> cases = result == null ? List.of() : result.cases();
        List<Finding> visible =
                cases.stream().filter(c -> isVisible(check, c, scope, home)).toList();
        return new CheckView(
                check.key(),
                check.module(),
                check.severity().name(),
                check.title(locale),
                check.reason(locale),
                check.advice(locale),
                state(result),
                counts && result != null ? result.found() : null,
                visible,
                visible.size() < cases.size());
    }

    private static State state(@Nullable CheckResult result) {
        if (result == null) {
            return State.UNKNOWN;
        }
        if (!result.error().isEmpty()) {
            return State.FAILED;
        }
        return result.found() == 0 ? State.CLEAN : State.FOUND;
    }

    /** A case that lies in no region belongs to the district that runs the installation. */
    private static boolean isVisible(Check check, Finding finding, Scope scope, RegionKey home) {
        String region = finding.region();
        RegionKey place = region == null || !RegionKey.isValid(region) ? home : new RegionKey(region);
        return scope.may(Level.ADDRESS, check.dataClass(), place);
    }
}
