package de.lichtweg.cooperation;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to call about a place and a topic, for pages of records of other modules. */
public interface Responsible {

    /** The fragment that shows {@code part.contacts}. */
    String FRAGMENT = "cooperation/parts :: responsible";

    /**
     * Somebody to call.
     *
     * @param person a name, empty where the role is enough
     * @param topics what it is responsible for, may be empty
     * @param deputy who stands in, may be empty
     * @param absentTo last day of an absence that lasts today, {@code null} for none
     */
    record Who(
            long id,
            String organisation,
            String role,
            String person,
            String email,
            String phone,
            String topics,
            String deputy,
            @Nullable LocalDate absentTo,
            RegionKey territory) {}

    /**
     * Those that the scope sees and whose territory holds the region or lies in it: first who is responsible for one of the topics, then
     * who is nearest, where a territory that holds the region is nearer than one of many in it. One statement.
     *
     * @param topics words of which one stands in what somebody is responsible for; without any all are alike
     */
    List<Who> list(Scope scope, RegionKey region, List<String> topics);
}
