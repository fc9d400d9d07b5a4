package de.lichtweg.survey.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.Commitment.Rights;
import de.lichtweg.survey.Commitment.Seen;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.Milestone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code survey.commitment} and the record of it. */
@Component
class CommitmentRows {

    /** What a draft says in its row; parameters carry the same names. */
    static final List<String> COLUMNS = List.of(
            "title",
            "operator",
            "binding",
            "said_on",
            "remark",
            "secret",
            "generated",
            "technology",
            "down_mbps",
            "up_mbps",
            "until",
            "last_day",
            "address_query",
            "territory",
            "quota",
            "quota_until",
            "quota_reached");

    private static final TypeReference<List<Milestone>> MILESTONES = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JsonMapper json;

    CommitmentRows(JsonMapper json) {
        this.json = json;
    }

    StatementSpec write(StatementSpec sql, CommitmentDraft d, LocalDate lastDay, List<RegionKey> territory) {
        return sql.param("title", d.basics().title())
                .param("operator", d.basics().operator())
                .param("binding", d.basics().binding().name())
                .param("said_on", d.basics().saidOn())
                .param("remark", d.basics().remark())
                .param("secret", d.basics().secret())
                .param("generated", d.basics().generated())
                .param("technology", d.promised().technology().code())
                .param("down_mbps", d.promised().downMbps())
                .param("up_mbps", d.promised().upMbps())
                .param("until", d.promised().until())
                .param("last_day", lastDay)
                .param("address_query", d.promised().addresses())
                .param("territory", territory.stream().map(RegionKey::value).toArray(String[]::new))
                .param("quota", d.quota().required())
                .param("quota_until", d.quota().until())
                .param("quota_reached", d.quota().reached())
                .param("milestones", json.writeValueAsString(d.milestones()))
                .param("evidence", json.writeValueAsString(d.evidence()));
    }

    static List<RegionKey> territory(ResultSet r) throws SQLException {
        return Arrays.stream((String[]) r.getArray("territory").getArray())
                .map(RegionKey::new)
                .toList();
    }

    static long[] ids(ResultSet r) throws SQLException {
        return Arrays.stream((Long[]) r.getArray("ids").getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }

    Commitment read(ResultSet r, Rights rights) throws SQLException {
        return new Commitment(
                r.getLong("id"),
                r.getInt("version"),
                draft(r),
                r.getString("operator_name"),
                territory(r),
                r.getInt("addresses"),
                r.getObject("last_day", LocalDate.class),
                ending(r),
                seen(r),
                instant(r, "changed_at"),
                r.getString("changed_by"),
                rights);
    }

    private CommitmentDraft draft(ResultSet r) throws SQLException {
        return new CommitmentDraft(
                new Basics(
                        r.getString("title"),
                        r.getString("operator"),
                        Binding.valueOf(r.getString("binding")),
                        r.getObject("said_on", LocalDate.class),
                        r.getString("remark"),
                        r.getBoolean("secret"),
                        r.getBoolean("generated")),
                new Promised(
                        Technology.ofCode(r.getInt("technology")),
                        r.getInt("down_mbps"),
                        r.getInt("up_mbps"),
                        day(r, "until"),
                        r.getString("address_query")),
                new Quota(
                        r.getObject("quota", Integer.class),
                        day(r, "quota_until"),
                        r.getObject("quota_reached", Integer.class)),
                json.readValue(r.getString("milestones"), MILESTONES),
                json.readValue(r.getString("evidence"), EVIDENCE));
    }

    private static @Nullable Ending ending(ResultSet r) throws SQLException {
        LocalDate day = day(r, "ended_on");
        return day == null ? null : new Ending(day, r.getString("end_why"), r.getObject("superseded_by", Long.class));
    }

    private static @Nullable Seen seen(ResultSet r) throws SQLException {
        LocalDate day = day(r, "seen_last_day");
        return day == null
                ? null
                : new Seen(day, r.getString("seen_note"), r.getString("seen_by"), instant(r, "seen_at"));
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDate.class);
    }
}
