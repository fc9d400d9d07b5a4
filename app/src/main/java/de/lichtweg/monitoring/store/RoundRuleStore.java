package de.lichtweg.monitoring.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Rhythm;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Rule;
import de.lichtweg.monitoring.domain.Rule.Thresholds;
import de.lichtweg.monitoring.domain.Rule.Times;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How districts ask, and what: rules and questions with their days. They are no secret, but only a district sets its own. */
@Repository
public class RoundRuleStore {

    private final JdbcClient jdbc;

    RoundRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules, the newest first. */
    public List<Rule> list(Scope scope) {
        return jdbc.sql("""
                -- one rule
                select r.*
                  from monitoring.rule r
                 order by r.valid_from desc, r.district desc
                """).query((r, i) -> rule(r)).list();
    }

    /** The rule by which a district asks on a day; the proposal where it has none. */
    public Rule find(Scope scope, RegionKey district, LocalDate on) {
        return jdbc.sql("""
                -- one rule
                select r.*
                  from monitoring.rule r
                 where r.district in (:district, 'DE')
                   and (r.valid_from <= :day or r.district = 'DE')
                 order by r.district = 'DE', r.valid_from desc
                 limit 1
                """)
                .param("district", district.value())
                .param("day", on)
                .query((r, i) -> rule(r))
                .single();
    }

    /** Sets the rule of a district from a day on; another one of the same day is replaced. */
    public void set(Scope scope, Rule rule) {
        if (rule.isProposal() || !Reach.mayDecide(scope, rule.district())) {
            throw new Closed("monitoring.decide");
        }
        jdbc.sql("""
                -- one rule
                insert into monitoring.rule
                    (district, valid_from, rhythm, open_days, due_days, amber_days, red_days, district_days, link_days,
                     remind_days, source)
                values (:district, :from, :rhythm, :open, :due, :amber, :red, :later, :link, :remind, :source)
                on conflict (district, valid_from) do update
                   set rhythm = excluded.rhythm,
                       open_days = excluded.open_days,
                       due_days = excluded.due_days,
                       amber_days = excluded.amber_days,
                       red_days = excluded.red_days,
                       district_days = excluded.district_days,
                       link_days = excluded.link_days,
                       remind_days = excluded.remind_days,
                       source = excluded.source
                """)
                .param("district", rule.district().value())
                .param("from", rule.validFrom())
                .param("rhythm", rule.times().rhythm().name())
                .param("open", rule.times().openDays())
                .param("due", rule.times().dueDays())
                .param("amber", rule.silence().amberDays())
                .param("red", rule.silence().redDays())
                .param("later", rule.silence().districtDays())
                .param("link", rule.linkDays())
                .param("remind", rule.times().remindDays().toArray(Integer[]::new))
                .param("source", rule.source())
                .update();
    }

    private static Rule rule(ResultSet r) throws SQLException {
        return new Rule(
                new RegionKey(r.getString("district")),
                r.getObject("valid_from", LocalDate.class),
                new Times(
                        Rhythm.valueOf(r.getString("rhythm")),
                        r.getInt("open_days"),
                        r.getInt("due_days"),
                        Arrays.asList((Integer[]) r.getArray("remind_days").getArray())),
                new Thresholds(r.getInt("amber_days"), r.getInt("red_days"), r.getInt("district_days")),
                r.getInt("link_days"),
                r.getString("source"));
    }

    /** The questions of a version, in order. */
    public List<Question> questions(Scope scope, int version) {
        return jdbc.sql("""
                -- one question
                select q.*
                  from monitoring.question q
                 where q.version = :version
                 order by q.position
                """)
                .param("version", version)
                .query((r, i) -> question(r))
                .list();
    }

    private static Question question(ResultSet r) throws SQLException {
        return new Question(
                r.getInt("version"),
                r.getString("key"),
                r.getInt("rows"),
                r.getString("text_de"),
                r.getString("text_en"),
                r.getString("hint_de"),
                r.getString("hint_en"));
    }

    /** The newest version of the questions that counts on a day. */
    public int version(Scope scope, LocalDate on) {
        Optional<Integer> newest =
                jdbc.sql("""
                -- the newest version
                select max(q.version)
                  from monitoring.question q
                 where q.valid_from <= :day
                """).param("day", on).query(Integer.class).optional();
        return newest.orElse(1);
    }
}
