package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.Weighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule sets, figure definitions, sources and Stichtage as believed after an operation. */
final class FrameReader {

    private final JdbcClient jdbc;

    FrameReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Frame read(long operation, LocalDate day) {
        return new Frame(
                operation, day, rules(operation), figures(operation), sources(), operators(), dates(operation));
    }

    private List<RuleSet> rules(long operation) {
        return jdbc.sql("""
                        -- one row per rule set
                        select r.key,
                               r.name,
                               r.valid_from,
                               r.valid_to,
                               r.alternatives,
                               r.cable_gigabit_excludes,
                               r.horizon_years,
                               r.grace_days,
                               r.source
                          from coverage.rule_set r
                         where r.rec_from <= :operation and (r.rec_to is null or r.rec_to > :operation)
                         order by r.valid_from, r.key
                        """)
                .param("operation", operation)
                .query((rs, n) -> new RuleSet(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class),
                        RuleSet.parseAlternatives(rs.getString("alternatives")),
                        rs.getBoolean("cable_gigabit_excludes"),
                        rs.getInt("horizon_years"),
                        rs.getInt("grace_days"),
                        rs.getString("source")))
                .list();
    }

    private List<FigureDefinition> figures(long operation) {
        return jdbc.sql("""
                        -- one row per figure and version
                        select d.key,
                               d.version,
                               d.name_de,
                               d.name_en,
                               d.formula_de,
                               d.formula_en,
                               d.numerator,
                               d.denominator,
                               d.weightings,
                               d.valid_from
                          from coverage.figure_definition d
                         where d.rec_from <= :operation and (d.rec_to is null or d.rec_to > :operation)
                         order by d.rec_from, d.key, d.version
                        """)
                .param("operation", operation)
                .query((rs, n) -> figure(rs))
                .list();
    }

    private static FigureDefinition figure(ResultSet rs) throws SQLException {
        return new FigureDefinition(
                rs.getString("key"),
                rs.getInt("version"),
                rs.getString("name_de"),
                rs.getString("name_en"),
                rs.getString("formula_de"),
                rs.getString("formula_en"),
                FigureDefinition.parseFilters(rs.getString("numerator")),
                FigureDefinition.parseFilters(rs.getString("denominator")),
                Stream.of(rs.getString("weightings").split(","))
                        .map(w -> Weighting.valueOf(w.strip().toUpperCase(java.util.Locale.ROOT)))
                        .toList(),
                rs.getObject("valid_from", LocalDate.class));
    }

    private List<Frame.Source> sources() {
        return jdbc.sql("""
                        -- one row per source
                        select s.id, s.key, s.name, s.rank, s.attribution
                          from coverage.source s
                         order by s.id
                        """)
                .query((rs, n) -> new Frame.Source(
                        rs.getInt("id"),
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getInt("rank"),
                        rs.getString("attribution")))
                .list();
    }

    private List<Integer> operators() {
        return jdbc.sql("""
                        -- one row per operator
                        select o.id
                          from parties.shared_operator o
                         order by o.key collate "C"
                        """).query(Integer.class).list();
    }

    private List<LocalDate> dates(long operation) {
        return jdbc.sql("""
                        -- one row per Stichtag of supply
                        select distinct d.as_of
                          from coverage.delivery d
                          join coverage.source s on s.id = d.source_id and s.kind <> 'correction'
                         where d.kind = 'supply'
                           and d.rec_from <= :operation and (d.rec_to is null or d.rec_to > :operation)
                         order by d.as_of desc
                        """)
                .param("operation", operation)
                .query(LocalDate.class)
                .list();
    }
}
