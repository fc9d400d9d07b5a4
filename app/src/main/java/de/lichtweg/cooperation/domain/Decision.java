package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.subject.FollowUp.Decided;
import java.time.LocalDate;

/**
 * What a body decided; none is ever changed or deleted.
 *
 * @param number counts within body and year from 1
 * @param followTitle what came out of it, empty for nothing yet
 * @param followPath page of that
 */
public record Decision(
        long id,
        long body,
        String bodyName,
        String shortName,
        RegionKey territory,
        long meeting,
        long topic,
        String topicTitle,
        int year,
        int number,
        String text,
        LocalDate day,
        String followTitle,
        String followPath,
        String writtenBy,
        boolean demo,
        boolean runs) {

    /** What the audit log and other records call it. */
    public static final String SUBJECT = "cooperation.decision";

    /** As people quote it: {@code "JF 3/2026"}. */
    public String quoted() {
        return quoted(shortName, year, number);
    }

    static String quoted(String shortName, int year, int number) {
        return shortName + " " + number + "/" + year;
    }

    /** Its page. */
    public String path() {
        return "/beschluesse/" + id;
    }

    /** As others take it up. */
    public Decided decided() {
        return new Decided(new SubjectRef(SUBJECT, Long.toString(id)), quoted(), text, day, territory, path());
    }
}
