package de.lichtweg.monitoring.domain;

import de.lichtweg.monitoring.Answers;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Report.Course;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Way;
import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;
import java.util.Map;

/** The steps of a report: reported, taken back, approved, returned. Every refusal says what, where and what now. */
public final class Steps {

    /** Longest answer, and longest reason. */
    public static final int TEXT = 2000;

    private Steps() {}

    /**
     * The municipality reports.
     *
     * @param before what its last report said
     */
    public static Report submit(Report report, Answers answers, Answers before, Way way, Instant at, String by) {
        requireNotApproved(report);
        if (report.state() == ReportState.SUBMITTED && report.course().answers().equals(answers)) {
            throw new RuleViolation("monitoring.same");
        }
        for (Map.Entry<String, String> text : answers.texts().entrySet()) {
            if (text.getValue().length() > TEXT) {
                throw new RuleViolation("monitoring.long", TEXT, text.getValue().length());
            }
        }
        return report.next(new Course(
                ReportState.SUBMITTED,
                answers,
                answers.saysTheSameAs(before),
                way,
                report.course().reason(),
                at,
                by));
    }

    /** The municipality takes it back, as long as the district has not approved it; what was typed stays. */
    public static Report takeBack(Report report) {
        requireNotApproved(report);
        if (report.state() != ReportState.SUBMITTED) {
            throw new RuleViolation("monitoring.nothing");
        }
        Course c = report.course();
        boolean returned = !c.reason().isEmpty();
        return report.next(new Course(
                returned ? ReportState.RETURNED : ReportState.OPEN,
                c.answers(),
                false,
                c.way(),
                c.reason(),
                returned ? c.heardAt() : null,
                returned ? c.heardFrom() : ""));
    }

    /** The district takes it over. */
    public static Report approve(Report report) {
        requireSubmitted(report);
        Course c = report.course();
        return report.next(
                new Course(ReportState.APPROVED, c.answers(), c.unchanged(), c.way(), "", c.heardAt(), c.heardFrom()));
    }

    /** The district gives it back. */
    public static Report giveBack(Report report, String reason) {
        requireSubmitted(report);
        if (reason.isBlank() || reason.length() > TEXT) {
            throw new RuleViolation("monitoring.reason", TEXT);
        }
        Course c = report.course();
        return report.next(new Course(
                ReportState.RETURNED, c.answers(), c.unchanged(), c.way(), reason.strip(), c.heardAt(), c.heardFrom()));
    }

    private static void requireNotApproved(Report report) {
        if (report.state() == ReportState.APPROVED) {
            throw new RuleViolation("monitoring.approved");
        }
    }

    private static void requireSubmitted(Report report) {
        if (report.state() != ReportState.SUBMITTED) {
            throw new RuleViolation("monitoring.notsubmitted");
        }
    }
}
