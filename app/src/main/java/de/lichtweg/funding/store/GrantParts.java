package de.lichtweg.funding.store;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Shares;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a grant has several of. Each list is written as a whole; decisions are only ever added. */
@Component
class GrantParts {

    private static final List<String> REPLACED = List.of("plan", "own_share", "instalment", "drawdown", "proof");

    private final JdbcClient jdbc;

    GrantParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes all parts.
     *
     * @param decided how many decisions are there already
     */
    void write(long id, GrantDraft draft, int decided) {
        REPLACED.forEach(table -> jdbc.sql(
                        "-- all parts of one kind\ndelete from funding.%s x where x.award_id = :id".formatted(table))
                .param("id", id)
                .update());
        decisions(id, draft.decisions().subList(decided, draft.decisions().size()), decided);
        plan(
                id,
                List.copyOf(draft.plan().years().keySet()),
                List.copyOf(draft.plan().years().values()));
        parts(id, draft.ownShares().parts());
        instalments(id, draft.instalments());
        drawdowns(id, draft.drawdowns());
        proofs(id, draft.proofs());
    }

    private void decisions(long id, List<Decision> added, int decided) {
        for (int i = 0; i < added.size(); i++) {
            Decision d = added.get(i);
            shares(jdbc.sql("""
                            -- one decision
                            insert into funding.decision (award_id, position, kind, decided_on, total_cents, federation_cents,
                                   state_cents, own_cents, other_cents, file_number, source, generated)
                            values (:id, :position, :kind, :on, :total, :federation, :state, :own, :other, :file, :source,
                                   :generated)
                            """), d.shares())
                    .param("id", id)
                    .param("position", decided + i)
                    .param("kind", d.kind().name())
                    .param("on", d.on())
                    .param("total", d.total().cents())
                    .param("file", d.fileNumber())
                    .param("source", d.source())
                    .param("generated", d.generated())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec shares(JdbcClient.StatementSpec sql, Shares shares) {
        return sql.param("federation", shares.federation().cents())
                .param("state", shares.state().cents())
                .param("own", shares.own().cents())
                .param("other", shares.other().cents());
    }

    private void plan(long id, List<Integer> years, List<Shares> shares) {
        jdbc.sql("""
                -- one budget year
                insert into funding.plan (award_id, year, federation_cents, state_cents, own_cents, other_cents)
                select :id, t.year, t.federation, t.state, t.own, t.other
                  from unnest(:years::int[], :federation::bigint[], :state::bigint[], :own::bigint[], :other::bigint[])
                       as t (year, federation, state, own, other)
                """)
                .param("id", id)
                .param("years", years.toArray(Integer[]::new))
                .param("federation", cents(shares, s -> s.get(Funder.FEDERATION).cents()))
                .param("state", cents(shares, s -> s.get(Funder.STATE).cents()))
                .param("own", cents(shares, s -> s.get(Funder.OWN).cents()))
                .param("other", cents(shares, s -> s.get(Funder.OTHER).cents()))
                .update();
    }

    private void parts(long id, List<OwnShares.Part> parts) {
        jdbc.sql("""
                -- one municipality
                insert into funding.own_share (award_id, region_key, weight, cents)
                select :id, t.key, t.weight, t.cents
                  from unnest(:keys::text[], :weights::bigint[], :cents::bigint[]) as t (key, weight, cents)
                """)
                .param("id", id)
                .param("keys", texts(parts, p -> p.municipality().value()))
                .param("weights", cents(parts, OwnShares.Part::weight))
                .param("cents", cents(parts, p -> p.amount().cents()))
                .update();
    }

    private void instalments(long id, List<Instalment> instalments) {
        jdbc.sql("""
                -- one instalment
                insert into funding.instalment (award_id, position, name, share_bp, planned, reached)
                select :id, t.position, t.name, t.share, t.planned, t.reached
                  from unnest(:names::text[], :shares::int[], :planned::text[]::date[], :reached::text[]::date[])
                       with ordinality as t (name, share, planned, reached, position)
                """)
                .param("id", id)
                .param("names", texts(instalments, Instalment::name))
                .param(
                        "shares",
                        instalments.stream().map(Instalment::basisPoints).toArray(Integer[]::new))
                .param("planned", texts(instalments, Instalment::planned))
                .param("reached", texts(instalments, Instalment::reached))
                .update();
    }

    private void drawdowns(long id, List<Drawdown> drawdowns) {
        jdbc.sql("""
                -- one drawdown
                insert into funding.drawdown (award_id, position, requested_on, paid_on, year, federation_cents, state_cents, note)
                select :id, t.position, t.requested, t.paid, t.year, t.federation, t.state, t.note
                  from unnest(:requested::text[]::date[], :paid::text[]::date[], :years::int[], :federation::bigint[],
                              :state::bigint[], :notes::text[])
                       with ordinality as t (requested, paid, year, federation, state, note, position)
                """)
                .param("id", id)
                .param("requested", texts(drawdowns, Drawdown::requestedOn))
                .param("paid", texts(drawdowns, Drawdown::paidOn))
                .param("years", drawdowns.stream().map(Drawdown::year).toArray(Integer[]::new))
                .param("federation", cents(drawdowns, d -> d.federation().cents()))
                .param("state", cents(drawdowns, d -> d.state().cents()))
                .param("notes", texts(drawdowns, Drawdown::note))
                .update();
    }

    private void proofs(long id, List<Proof> proofs) {
        jdbc.sql("""
                -- one proof
                insert into funding.proof (award_id, position, kind, due, submitted, checked)
                select :id, t.position, t.kind, t.due, t.submitted, t.checked
                  from unnest(:kinds::text[], :due::text[]::date[], :submitted::text[]::date[], :checked::text[]::date[])
                       with ordinality as t (kind, due, submitted, checked, position)
                """)
                .param("id", id)
                .param("kinds", texts(proofs, p -> p.kind().name()))
                .param("due", texts(proofs, Proof::due))
                .param("submitted", texts(proofs, Proof::submitted))
                .param("checked", texts(proofs, Proof::checked))
                .update();
    }

    private static <P> Long[] cents(List<P> parts, ToLongFunction<P> value) {
        return parts.stream().map(value::applyAsLong).toArray(Long[]::new);
    }

    /** The driver knows no arrays of days. */
    private static <P> @Nullable String[] texts(List<P> parts, Function<P, @Nullable Object> value) {
        return parts.stream().map(p -> Objects.toString(value.apply(p), null)).toArray(String[]::new);
    }
}
