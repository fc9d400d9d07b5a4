package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task to be handed out; see {@link Task}. */
public record NewTask(
        RegionKey territory,
        @Nullable Long body,
        @Nullable Long meeting,
        SubjectRef subject,
        String about,
        String path,
        String title,
        String detail,
        String organisation,
        String roleName,
        @Nullable LocalDate due,
        boolean demo) {

    static final int LINE = 200;
    static final int TEXT = 2000;

    /** It says what is to be done and by whom. */
    public NewTask {
        if (title.isBlank() || title.length() > LINE || roleName.length() > LINE) {
            throw new RuleViolation("cooperation.task.title", LINE);
        }
        if (detail.length() > TEXT) {
            throw new RuleViolation("cooperation.task.detail", TEXT);
        }
        if (organisation.isEmpty()) {
            throw new RuleViolation("cooperation.task.who");
        }
    }

    /**
     * What a task says it is about. Whoever gets it may not know the record: of a business secret it tells nothing.
     *
     * @param secret what is said instead
     */
    public static String about(Access record, String secret) {
        return record.dataClass() == DataClass.BUSINESS_SECRET || record.dataClass() == DataClass.SECURITY
                ? secret
                : record.title();
    }
}
