package de.lichtweg.parties.store;

import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.parties.view.ViewedList;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views. Whether one is seen is decided here and nowhere else. */
@Repository
public class ViewStore {

    /** Days for which a deleted view can be brought back. */
    public static final int KEPT_DAYS = 30;

    private static final String SELECT = """
            -- one view that is the reader's own, of an own organisation, or open to all offices
            with own as (
              select m.organisation
                from parties.shared_member m
               where m.login = :actor
                 and m.valid_from <= :today
                 and (m.valid_to is null or m.valid_to >= :today))
            select v.id,
                   v.version,
                   v.name,
                   v.question,
                   v.sharing,
                   v.owner,
                   v.role,
                   v.organisation,
                   v.changed_by,
                   v.changed_at,
                   coalesce(o.display_name, '') as owner_name,
                   coalesce(o.organisation_name, '') as organisation_name,
                   v.owner = :actor as mine,
                   coalesce(v.organisation in (select organisation from own), false) as ours,
                   coalesce(p.opens, false) as opens
              from parties.saved_view v
              left join lateral (
                select m.display_name, m.organisation_name
                  from parties.shared_member m
                 where m.login = v.owner
                 order by (m.organisation = v.organisation) desc nulls last, m.valid_from desc
                 limit 1) o on true
              left join parties.saved_view_place p on p.view_id = v.id and p.login = :actor
             where v.list = :list
               and (v.owner = :actor
                    or v.sharing = 'OFFICES'
                    or v.sharing = 'ORGANISATION' and v.organisation in (select organisation from own))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ViewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that the scope may see, in the order in which it laid them, new ones last. */
    public <S> List<SavedView<S>> list(ViewedList<S> of, Scope scope) {
        return query(of, scope, """
                and v.deleted_at is null
                order by p.position nulls last, v.id
                """).query((r, i) -> view(of, r)).list().stream()
                .filter(view -> sees(of, scope, view))
                .toList();
    }

    /** One, if the scope may see it. */
    public <S> Optional<SavedView<S>> find(ViewedList<S> of, Scope scope, long id) {
        return query(of, scope, "and v.deleted_at is null and v.id = :id")
                .param("id", id)
                .query((r, i) -> view(of, r))
                .optional()
                .filter(view -> sees(of, scope, view));
    }

    /** Those that the scope may bring back, the last deleted first. */
    public <S> List<SavedView<S>> listDeleted(ViewedList<S> of, Scope scope) {
        return query(of, scope, """
                and v.deleted_at >= :since
                order by v.deleted_at desc
                """)
                .param("since", now().minusDays(KEPT_DAYS))
                .query((r, i) -> view(of, r))
                .list()
                .stream()
                .filter(SavedView::mayChange)
                .filter(view -> sees(of, scope, view))
                .toList();
    }

    /** An own view is seen always, any other where some of what it asks for may be opened. */
    private static <S> boolean sees(ViewedList<S> of, Scope scope, SavedView<S> view) {
        return view.mine() || of.opens(scope, of.region(view.state()));
    }

    private JdbcClient.StatementSpec query(ViewedList<?> of, Scope scope, String rest) {
        return jdbc.sql(SELECT + rest)
                .param("list", of.key())
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock));
    }

    /** Key of the organisation that the scope acts for today. */
    public Optional<String> findOrganisation(Scope scope) {
        return jdbc.sql("""
                -- one organisation
                select m.organisation
                  from parties.shared_member m
                 where m.login = :actor
                   and m.valid_from <= :today
                   and (m.valid_to is null or m.valid_to >= :today)
                 order by m.valid_from
                 limit 1
                """)
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional();
    }

    /** Saves a new one for the scope itself and returns its id. */
    public <S> long create(ViewedList<S> of, Scope scope, String name, S state, Sharing sharing) {
        return jdbc.sql("""
                -- one view
                insert into parties.saved_view
                    (version, list, name, region, question, sharing, owner, role, organisation, changed_by, changed_at)
                values (1, :list, :name, :region, :question, :sharing, :owner, :role, :organisation, :by, :at)
                returning id
                """)
                .param("list", of.key())
                .param("name", name)
                .param("region", of.region(state).value())
                .param("question", of.text(state))
                .param("sharing", sharing.name())
                .param("owner", scope.actor())
                .param("role", scope.role().name())
                .param("organisation", findOrganisation(scope).orElse(null))
                .param("by", scope.displayName())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /** Writes name, question and sharing over the version that the caller saw; false if that is no longer the one. */
    public <S> boolean update(ViewedList<S> of, Scope scope, SavedView<S> seen, String name, S state, Sharing sharing) {
        return changed(of, scope, seen, name, state, sharing, null);
    }

    /** Takes it away; false if the version is no longer the one that the caller saw. */
    public <S> boolean delete(ViewedList<S> of, Scope scope, SavedView<S> seen) {
        return changed(of, scope, seen, seen.name(), seen.state(), seen.sharing(), now());
    }

    private <S> boolean changed(
            ViewedList<S> of,
            Scope scope,
            SavedView<S> seen,
            String name,
            S state,
            Sharing sharing,
            @Nullable OffsetDateTime deletedAt) {
        return jdbc.sql("""
                -- one view
                update parties.saved_view
                   set version = version + 1,
                       name = :name,
                       region = :region,
                       question = :question,
                       sharing = :sharing,
                       changed_by = :by,
                       changed_at = :at,
                       deleted_at = :deleted
                 where id = :id
                   and version = :version
                """)
                        .param("name", name)
                        .param("region", of.region(state).value())
                        .param("question", of.text(state))
                        .param("sharing", sharing.name())
                        .param("by", scope.displayName())
                        .param("at", now())
                        .param("deleted", deletedAt)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Lays views in this order on the own page of the scope. */
    public void place(Scope scope, List<Long> ids) {
        jdbc.sql("""
                -- one view on the page of one login
                insert into parties.saved_view_place (view_id, login, position)
                select t.id, :login, t.position
                  from unnest(:ids) with ordinality as t (id, position)
                    on conflict (login, view_id) do update set position = excluded.position
                """)
                .param("login", scope.actor())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Lets a list open with a view for the scope, or with none where {@code id} is 0. */
    public void open(ViewedList<?> of, Scope scope, long id) {
        jdbc.sql("""
                -- one view on the page of one login
                update parties.saved_view_place p
                   set opens = false
                 where p.login = :login
                   and p.opens
                   and p.view_id in (select v.id from parties.saved_view v where v.list = :list)
                """).param("login", scope.actor()).param("list", of.key()).update();
        if (id > 0) {
            jdbc.sql("""
                    -- one view on the page of one login
                    insert into parties.saved_view_place (view_id, login, position, opens)
                    values (:id, :login, 1000000, true)
                        on conflict (login, view_id) do update set opens = true
                    """).param("id", id).param("login", scope.actor()).update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <S> SavedView<S> view(ViewedList<S> of, ResultSet r) throws SQLException {
        return new SavedView<>(
                r.getLong("id"),
                r.getInt("version"),
                r.getString("name"),
                of.parse(r.getString("question")),
                Sharing.valueOf(r.getString("sharing")),
                r.getString("owner"),
                r.getString("owner_name"),
                r.getString("role"),
                r.getString("organisation"),
                r.getString("organisation_name"),
                r.getString("changed_by"),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getBoolean("mine"),
                r.getBoolean("ours"),
                r.getBoolean("opens"));
    }
}
