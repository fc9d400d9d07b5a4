package de.lichtweg.activity.web;

import de.lichtweg.activity.ActivitySection.Link;
import de.lichtweg.kernel.RegionKey;
import java.util.List;

/**
 * The territory of an activity on its page, ready to be shown.
 *
 * @param places municipalities and localities
 * @param how how the addresses were chosen, in words
 * @param count how many addresses the question finds in the territory
 * @param outside how many more it finds that lie outside; empty for none
 * @param refusal why the question cannot be answered, empty if it can
 * @param asked the question
 * @param fresh whether it is not written down yet
 * @param addressesHref the addresses in the address list, empty where they are not written down
 * @param chooseHref the address list, to choose others
 * @param mayTake whether files may be read in
 */
record TerritoryView(
        RegionKey region,
        long id,
        String title,
        String href,
        int version,
        List<Link> places,
        String editHref,
        String how,
        String count,
        String outside,
        String refusal,
        String asked,
        boolean fresh,
        boolean none,
        String addressesHref,
        String chooseHref,
        boolean mayTake,
        ActivityMap.View map) {}
