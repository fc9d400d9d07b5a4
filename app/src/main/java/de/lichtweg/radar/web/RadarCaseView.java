package de.lichtweg.radar.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.util.List;

/** A case, ready to be shown. */
record RadarCaseView(
        long id,
        int version,
        RegionKey region,
        String listHref,
        String listKey,
        String kind,
        String title,
        String sentence,
        String follows,
        String state,
        String stateText,
        boolean secret,
        String actBy,
        String left,
        boolean late,
        String owner,
        String ownerText,
        String assigned,
        List<Said> chain,
        List<Link> links,
        List<Event> events,
        boolean mayClose,
        boolean mayReopen,
        boolean mayAssign,
        boolean mayNote,
        Access record) {

    /** What a list said. */
    record Said(String day, String isoDay, String list, String href, boolean named, String text) {}

    /** A link. */
    record Link(String text, String href) {}

    /** Something that happened. */
    record Event(String day, String isoDay, String text, String body, String author) {}
}
