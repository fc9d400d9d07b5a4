package de.lichtweg.planning.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.planning.domain.Estimate.State;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Estimates: who may open all of their addresses reads them. */
@Repository
public class EstimateStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    EstimateStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Which addresses a question found.
     *
     * @param territory municipalities in which they lie
     */
    public record Found(List<RegionKey> territory, int addresses, Needs needs) {

        /** Copies. */
        public Found {
            territory = List.copyOf(territory);
        }
    }

    /** Those that the scope may read, newest first; in one statement. */
    public List<Estimate> list(Scope scope) {
        return jdbc.sql("""
                -- one estimate
                select *
                  from planning.estimate e
                 order by e.id desc
                """).query((r, i) -> estimate(r)).list().stream()
                .filter(e -> Reach.sees(scope, e.territory(), e.needs()))
                .toList();
    }

    /** One of them. */
    public Optional<Estimate> find(Scope scope, long id) {
        return jdbc.sql("-- one estimate\nselect * from planning.estimate e where e.id = :id")
                .param("id", id)
                .query((r, i) -> estimate(r))
                .optional()
                .filter(e -> Reach.sees(scope, e.territory(), e.needs()));
    }

    /** Writes a new one down. */
    public long insert(Scope scope, EstimateDraft draft, Found found, boolean generated) {
        if (!Reach.mayAsk(scope, draft.region())) {
            throw new Closed("estimate.ask");
        }
        return jdbc.sql("""
                -- one estimate
                insert into planning.estimate
                  (title, region_key, question, open, prices, rules, budgets, territory, addresses, of_activities, secret,
                   author, author_name, created_at, state, generated)
                values (:title, :region, :question, :open, :prices, :rules, :budgets, :territory, :addresses, :ofActivities,
                   :secret, :author, :authorName, :at, 'WAITING', :generated)
                returning id
                """)
                .param("title", draft.title())
                .param("region", draft.region().value())
                .param("question", draft.question())
                .param("open", draft.open())
                .param("prices", draft.prices())
                .param("rules", draft.rules())
                .param("budgets", draft.budgets().toArray(Long[]::new))
                .param("territory", keys(found))
                .param("addresses", found.addresses())
                .param("ofActivities", found.needs().activities())
                .param("secret", found.needs().secrets())
                .param("author", scope.actor())
                .param("authorName", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("generated", generated)
                .query(Long.class)
                .single();
    }

    /** Says by which job it is computed. */
    public void setJob(Scope scope, long id, long job) {
        requireSeen(scope, id);
        jdbc.sql("-- one estimate\nupdate planning.estimate set job = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** Begins computing: plans of an earlier try go, and what the question finds now counts. */
    public void begin(Scope scope, long id, Found found) {
        requireSeen(scope, id);
        jdbc.sql("-- all plans of one estimate\ndelete from planning.plan p where p.estimate = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                -- one estimate
                update planning.estimate
                   set territory = :territory, addresses = :addresses, of_activities = :ofActivities, secret = :secret,
                       state = 'WAITING', failure = ''
                 where id = :id
                """)
                .param("territory", keys(found))
                .param("addresses", found.addresses())
                .param("ofActivities", found.needs().activities())
                .param("secret", found.needs().secrets())
                .param("id", id)
                .update();
    }

    /** Says how far it is. */
    public void setState(Scope scope, long id, State state, String failure) {
        requireSeen(scope, id);
        jdbc.sql("-- one estimate\nupdate planning.estimate set state = :state, failure = :failure where id = :id")
                .param("state", state.name())
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    /** Takes one away, with its plans. */
    public void delete(Scope scope, Estimate estimate) {
        if (!Reach.mayRemove(scope, estimate)) {
            throw new Closed("estimate.remove");
        }
        jdbc.sql("-- one estimate\ndelete from planning.estimate where id = :id")
                .param("id", estimate.id())
                .update();
    }

    private void requireSeen(Scope scope, long id) {
        if (find(scope, id).isEmpty()) {
            throw new Closed("estimate.ask");
        }
    }

    private static String[] keys(Found found) {
        return found.territory().stream().map(RegionKey::value).toArray(String[]::new);
    }

    private static Estimate estimate(ResultSet r) throws SQLException {
        EstimateDraft draft = new EstimateDraft(
                r.getString("title"),
                new RegionKey(r.getString("region_key")),
                r.getString("question"),
                r.getBoolean("open"),
                r.getLong("prices"),
                r.getLong("rules"),
                Arrays.asList((Long[]) r.getArray("budgets").getArray()));
        long job = r.getLong("job");
        Long jobOrNone = r.wasNull() ? null : Long.valueOf(job);
        return new Estimate(
                r.getLong("id"),
                draft,
                Arrays.stream((String[]) r.getArray("territory").getArray())
                        .map(RegionKey::new)
                        .toList(),
                r.getInt("addresses"),
                new Needs(r.getBoolean("of_activities"), r.getBoolean("secret")),
                r.getString("author"),
                r.getString("author_name"),
                r.getObject("created_at", OffsetDateTime.class).toInstant(),
                jobOrNone,
                State.valueOf(r.getString("state")),
                r.getString("failure"),
                r.getBoolean("generated"));
    }
}
