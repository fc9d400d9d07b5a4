package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call. What is about a person is little, may be empty, and goes on a day.
 *
 * @param id 0 for a new one
 * @param organisation key of the organisation
 * @param territory for which it is responsible
 * @param roleName what it is there, such as "Bauamt"
 * @param person a name, empty where the role is enough
 * @param topics what it is responsible for
 * @param deputy id of the contact that stands in, {@code null} for none
 * @param keepUntil last day on which what is about the person is kept, {@code null} as long as the contact is
 * @param erasedOn when that was deleted
 */
public record Contact(
        long id,
        int version,
        String organisation,
        String organisationName,
        RegionKey territory,
        String roleName,
        String person,
        String email,
        String phone,
        String topics,
        @Nullable Long deputy,
        String deputyName,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentTo,
        @Nullable LocalDate keepUntil,
        @Nullable LocalDate erasedOn,
        boolean demo,
        boolean write) {

    static final int LINE = 200;

    /** It has an organisation and a role; a name needs a day until which it is kept. */
    public Contact {
        if (organisation.isEmpty()) {
            throw new RuleViolation("cooperation.task.who");
        }
        if (roleName.isBlank() || roleName.length() > LINE || topics.length() > LINE || person.length() > LINE) {
            throw new RuleViolation("cooperation.contact.role", LINE);
        }
        if (!email.isEmpty() && !email.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+")) {
            throw new RuleViolation("cooperation.contact.mail");
        }
        if (!phone.matches("[0-9+()/ -]{0,40}")) {
            throw new RuleViolation("cooperation.contact.phone");
        }
        if (!person.isEmpty() && keepUntil == null) {
            throw new RuleViolation("cooperation.contact.keep");
        }
        if (absentFrom != null && absentTo != null && absentTo.isBefore(absentFrom)) {
            throw new RuleViolation("cooperation.contact.absent");
        }
    }

    /** Whether it is away on a day. */
    public boolean isAbsent(LocalDate day) {
        return absentTo != null && !day.isAfter(absentTo) && (absentFrom == null || !day.isBefore(absentFrom));
    }
}
