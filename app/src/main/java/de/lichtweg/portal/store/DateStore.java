package de.lichtweg.portal.store;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.domain.PublicDate.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dates for everybody, drafts included. */
@Repository
public class DateStore {

    private final JdbcClient jdbc;

    DateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All from a day on, the next one first. */
    public List<PublicDate> list(Scope scope, LocalDate from) {
        return jdbc.sql("""
                -- one date
                select * from portal.public_date d where d.day >= :from order by d.day, d.from_time, d.id
                """)
                .param("from", from)
                .query((row, number) -> date(row))
                .list();
    }

    /** One of them. */
    public Optional<PublicDate> find(Scope scope, long id) {
        return jdbc.sql("""
                -- one date
                select * from portal.public_date d where d.id = :id
                """).param("id", id).query((row, number) -> date(row)).optional();
    }

    /** Writes a new one down; its number. */
    public long insert(Scope scope, PublicDate date, boolean demo) {
        return written("""
                -- one date
                insert into portal.public_date (
                  version, state, title_de, title_en, text_de, text_en, day, from_time, to_time, place, told_at, demo,
                  changed_at, changed_by)
                values (
                  1, :state, :titleDe, :titleEn, :textDe, :textEn, :day, :from, :to, :place, :told, :demo, :now, :by)
                returning id
                """, scope, date).param("demo", demo).query(Long.class).single();
    }

    /** Changes one; false if somebody else did in between. */
    public boolean update(Scope scope, PublicDate date) {
        return written("""
                -- one date
                update portal.public_date d
                   set version = d.version + 1,
                       state = :state,
                       title_de = :titleDe,
                       title_en = :titleEn,
                       text_de = :textDe,
                       text_en = :textEn,
                       day = :day,
                       from_time = :from,
                       to_time = :to,
                       place = :place,
                       told_at = :told,
                       changed_at = :now,
                       changed_by = :by
                 where d.id = :id
                   and d.version = :version
                """, scope, date)
                        .param("id", date.id())
                        .param("version", date.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Scope scope, PublicDate date) {
        DateDraft draft = date.draft();
        Instant told = date.toldAt();
        return jdbc.sql(sql)
                .param("state", date.state().name())
                .param("titleDe", draft.titleDe())
                .param("titleEn", draft.titleEn())
                .param("textDe", draft.textDe())
                .param("textEn", draft.textEn())
                .param("day", draft.day())
                .param("from", draft.from())
                .param("to", draft.to())
                .param("place", draft.place())
                .param("told", told == null ? null : told.atOffset(ZoneOffset.UTC))
                .param("now", date.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private static PublicDate date(ResultSet row) throws SQLException {
        return new PublicDate(
                row.getLong("id"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new DateDraft(
                        row.getString("title_de"),
                        row.getString("title_en"),
                        row.getString("text_de"),
                        row.getString("text_en"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        row.getString("place")),
                moment(row.getObject("told_at", OffsetDateTime.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
