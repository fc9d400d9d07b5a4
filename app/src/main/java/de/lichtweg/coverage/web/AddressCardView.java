package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressLinks;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.util.List;
import java.util.Optional;

/** Finished values of the address card; {@code east} and {@code north} in metres of the installation's own system. */
record AddressCardView(
        RegionKey region,
        long id,
        String place,
        String placeHref,
        String title,
        String lead,
        String sentence,
        List<Step> steps,
        String whyLead,
        String why,
        String rule,
        List<Fact> facts,
        List<Site> sites,
        List<Offer> offers,
        List<Prospect> prospects,
        List<LinkGroup> links,
        Optional<TimeChart> chart,
        Optional<Then> past,
        Then now,
        List<Source> sources,
        List<Statement> history,
        CardHistoryView told,
        Optional<Access> record,
        String closeHref,
        String href,
        String mapHref,
        double east,
        double north) {

    /** A stage of the strip. */
    record Step(String text, String fill, boolean current) {}

    /** A fact about the address. */
    record Fact(String name, String value) {}

    /** A site at the address. */
    record Site(String letter, String kind, String name, String detail) {}

    /** An offer of today. */
    record Offer(String operator, String technology, String down, String up, String since, String source) {}

    /** A prospect. */
    record Prospect(String stage, String fill, String operator, String expected, String note, String source) {}

    /** What else is about the address, under the heading of a message. */
    record LinkGroup(String titleKey, List<AddressLinks.Line> lines) {}

    /** What was believed at a moment. */
    record Then(String title, String href, String stage, List<String> statements) {}

    /** A source with the day on which it became known. */
    record Source(String day, String isoDay, String text, String detail) {}

    /** A statement with both periods; {@code href} leads to the operation that brought it. */
    record Statement(
            String kind,
            String text,
            String valid,
            String known,
            boolean believed,
            String operation,
            String href,
            String source) {}
}
