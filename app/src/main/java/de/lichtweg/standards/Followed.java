package de.lichtweg.standards;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** By what a municipality works and by what not yet, for pages of other modules. */
public interface Followed {

    /** The fragment that shows {@code part.followed} and {@code part.asked}. */
    String FRAGMENT = "standards/parts :: followed";

    /**
     * A standard that counts there.
     *
     * @param title with the number of the version that counts
     * @param href its page
     * @param state code of the sign
     * @param text how the municipality works, in words
     * @param cell page that shows what that follows from, where it is said
     * @param todo message key of what is to be done, empty where nothing is
     * @param todoHref where
     */
    record Line(String title, String href, String state, String text, String cell, String todo, String todoHref) {}

    /**
     * A version on which partners comment.
     *
     * @param until last day
     */
    record Asked(String title, String until, String href) {}

    /** Both. */
    record Lines(List<Line> followed, List<Asked> asked) {}

    /** What a scope may know by name of a municipality, what is still expected first. In few statements. */
    Lines of(Scope scope, RegionKey municipality);
}
