package de.lichtweg.platform.subject;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/**
 * Proposes by itself what the next meeting of a territory should talk about, such as municipalities without a report; contributed
 * as a bean by the module that knows.
 */
public interface TopicSource {

    /** What is worth a talk today and the scope may see. */
    List<Proposal> list(Scope scope, RegionKey territory);

    /**
     * A proposal.
     *
     * @param key stays the same as long as it is about the same, so that nobody is told twice
     * @param title what to talk about
     * @param detail more about it, may be empty
     * @param path page about it, may be empty
     */
    record Proposal(String key, String title, String detail, String path) {}
}
