package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Activity.Rights;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code activity.activity} and the record of it. */
final class ActivityRows {

    /** What a draft says in its own row; parameters carry the same names. */
    static final List<String> COLUMNS = List.of(
            "kind",
            "parent_id",
            "title",
            "description",
            "file_number",
            "source",
            "generated",
            "organisation",
            "responsible",
            "operator",
            "template",
            "template_version",
            "steps_done",
            "state",
            "ended_on",
            "next_step",
            "turn",
            "turn_since",
            "due",
            "evidence",
            "evidence_on",
            "risk",
            "risk_note",
            "technology",
            "down_mbps",
            "up_mbps",
            "expected_from",
            "expected_to",
            "address_query");

    private ActivityRows() {}

    static StatementSpec write(StatementSpec sql, ActivityDraft d) {
        return sql.param("kind", d.basics().kind().name())
                .param("parent_id", d.basics().parent())
                .param("title", d.basics().title())
                .param("description", d.basics().description())
                .param("file_number", d.basics().fileNumber())
                .param("source", d.basics().source())
                .param("generated", d.basics().generated())
                .param("organisation", d.parties().organisation())
                .param("responsible", d.parties().responsible())
                .param("operator", d.parties().operator())
                .param("template", d.basics().kind().template())
                .param("template_version", d.course().templateVersion())
                .param("steps_done", d.course().steps())
                .param("state", d.course().state().name())
                .param("ended_on", d.course().endedOn())
                .param("next_step", d.next().step())
                .param("turn", d.next().turn())
                .param("turn_since", d.next().turnSince())
                .param("due", d.next().due())
                .param("evidence", d.next().evidence())
                .param("evidence_on", d.next().evidenceOn())
                .param("risk", d.next().risk().name())
                .param("risk_note", d.next().riskNote())
                .param("technology", d.expected().technology().name())
                .param("down_mbps", d.expected().downMbps())
                .param("up_mbps", d.expected().upMbps())
                .param("expected_from", d.expected().from())
                .param("expected_to", d.expected().to())
                .param("address_query", d.expected().addresses());
    }

    static Activity read(ResultSet r, List<RegionKey> territory, ActivityParts.All parts, Rights rights)
            throws SQLException {
        long id = r.getLong("id");
        return new Activity(
                id,
                r.getInt("version"),
                draft(r, id, territory, parts),
                r.getString("organisation_name"),
                r.getString("operator_name"),
                r.getInt("addresses"),
                ActivityStore.regions(r, "places"),
                day(r, "deadline"),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getString("changed_by"),
                rights);
    }

    private static ActivityDraft draft(ResultSet r, long id, List<RegionKey> territory, ActivityParts.All parts)
            throws SQLException {
        return new ActivityDraft(
                new Basics(
                        ActivityKind.valueOf(r.getString("kind")),
                        r.getObject("parent_id", Long.class),
                        r.getString("title"),
                        r.getString("description"),
                        r.getString("file_number"),
                        r.getString("source"),
                        r.getBoolean("generated")),
                new Parties(r.getString("organisation"), r.getString("responsible"), r.getString("operator")),
                territory,
                new Course(
                        r.getInt("template_version"),
                        parts.phases(id),
                        r.getInt("steps_done"),
                        ActivityState.valueOf(r.getString("state")),
                        day(r, "ended_on")),
                next(r),
                new Expected(
                        Technology.valueOf(r.getString("technology")),
                        r.getInt("down_mbps"),
                        r.getInt("up_mbps"),
                        day(r, "expected_from"),
                        day(r, "expected_to"),
                        r.getString("address_query")),
                parts.milestones(id),
                parts.obstacles(id),
                parts.links(id));
    }

    private static Next next(ResultSet r) throws SQLException {
        return new Next(
                r.getString("next_step"),
                r.getString("turn"),
                day(r, "turn_since"),
                day(r, "due"),
                r.getString("evidence"),
                day(r, "evidence_on"),
                Risk.valueOf(r.getString("risk")),
                r.getString("risk_note"));
    }

    static @Nullable LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDate.class);
    }
}
