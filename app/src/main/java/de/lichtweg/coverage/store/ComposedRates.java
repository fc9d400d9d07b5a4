package de.lichtweg.coverage.store;

import de.lichtweg.coverage.PublishedRates.Basis;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rates of private households of districts and states, put together from what is printed for their municipalities, as the
 * publisher itself does: the mean by households. Where the households of one of the keys are not known, inhabitants take
 * their place, provided that nearly all keys have some; otherwise there is no rate.
 */
@Component
@PublicFacts("published tables of the Breitbandatlas")
public class ComposedRates {

    /** So many of a hundred printed keys need inhabitants. */
    private static final int COVERED = 90;

    private static final String MEANS = """
            -- grain: one district or state, Stichtag, technology and class, put together from its municipalities
            with people as materialized (
              select distinct on (p.key)
                     p.key,
                     p.population
              from region.shared_population p
              where p.rec_from <= :known
                and (p.rec_to is null or p.rec_to > :known)
                and p.key like :prefix
              order by p.key, p.population_as_of desc nulls last
            ),
            printed as (
              select left(r.region_key, :digits) as region,
                     r.as_of,
                     r.technology,
                     r.down_mbps,
                     r.percent_e2,
                     r.whole,
                     w.households,
                     p.population,
                     s.attribution
              from coverage.published_rate r
              join coverage.source s on s.id = r.source_id
              left join coverage.rate_weight w
                on w.region_key = r.region_key
               and w.rec_from <= :known
               and (w.rec_to is null or w.rec_to > :known)
              left join people p on p.key = r.region_key
              where r.region_key like :prefix
                and length(r.region_key) = 8
                and r.user_group = 'private'
                and r.as_of > :after
                and r.as_of <= :until
                and (cast(:technology as text) is null or r.technology = :technology)
                and r.rec_from <= :known
                and (r.rec_to is null or r.rec_to > :known)
            )
            select p.region,
                   p.as_of,
                   p.technology,
                   c.down,
                   sum(least(c.percent, 10000)::bigint * p.households) as by_households,
                   sum(p.households) as households,
                   count(p.households) as with_households,
                   sum(least(c.percent, 10000)::bigint * p.population) as by_people,
                   sum(p.population) as people,
                   count(p.population) as with_people,
                   count(*) as keys,
                   bool_and(c.whole) as whole,
                   min(p.attribution) as attribution
            from printed p
            cross join lateral unnest(p.down_mbps, p.percent_e2, p.whole) as c (down, percent, whole)
            where cast(:down as int) is null
               or c.down = :down
            group by p.region, p.as_of, p.technology, c.down
            order by p.region, p.as_of, p.technology, c.down
            """;

    private final JdbcClient jdbc;

    ComposedRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rate that nobody printed.
     *
     * @param percent 0 to 100
     * @param whole whether all parts were printed as whole percent
     */
    public record Composed(
            RegionKey region,
            LocalDate asOf,
            String technology,
            int downMbps,
            double percent,
            boolean whole,
            Basis basis,
            String attribution) {}

    /**
     * What to put together.
     *
     * @param within the region whose municipalities count
     * @param level how many digits the keys have that are answered for: 2 or 5
     * @param technology only this group, {@code null} for all
     * @param downMbps only this class, {@code null} for all
     * @param after only later Stichtage
     * @param until last Stichtag
     * @param known operation whose knowledge answers
     */
    public record Question(
            RegionKey within,
            int level,
            @Nullable String technology,
            @Nullable Integer downMbps,
            LocalDate after,
            LocalDate until,
            long known) {}

    /** The rates, by region and Stichtag. */
    public List<Composed> list(Question q) {
        return jdbc
                .sql(MEANS)
                .param("prefix", q.within.value() + "%")
                .param("digits", q.level)
                .param("technology", q.technology)
                .param("down", q.downMbps)
                .param("after", q.after)
                .param("until", q.until)
                .param("known", q.known)
                .query((row, n) -> mean(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Composed> mean(ResultSet row) throws SQLException {
        long keys = row.getLong("keys");
        if (row.getLong("with_households") == keys && row.getLong("households") > 0) {
            return Optional.of(mean(row, "by_households", "households", Basis.HOUSEHOLDS));
        }
        boolean enough = row.getLong("with_people") * 100 >= keys * COVERED && row.getLong("people") > 0;
        return enough ? Optional.of(mean(row, "by_people", "people", Basis.INHABITANTS)) : Optional.empty();
    }

    private static Composed mean(ResultSet row, String sum, String weights, Basis basis) throws SQLException {
        return new Composed(
                new RegionKey(row.getString("region")),
                row.getObject("as_of", LocalDate.class),
                row.getString("technology"),
                row.getInt("down"),
                row.getLong(sum) / 100.0 / row.getLong(weights),
                row.getBoolean("whole"),
                basis,
                row.getString("attribution"));
    }
}
