package de.lichtweg.funding.store;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.ProgrammeVersion.Limits;
import de.lichtweg.funding.domain.Benchmark;
import de.lichtweg.platform.security.PublicFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programmes with their rules, and ranges of plausible costs: published facts. */
@Repository
@PublicFacts("published rules of programmes and ranges of costs")
public class RuleStore {

    private final JdbcClient jdbc;
    /** Rules come with the migrations and do not change while the program runs. */
    private volatile @Nullable List<ProgrammeVersion> known;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of all programmes: of the federation first, the newest version first. */
    public List<ProgrammeVersion> programmes() {
        List<ProgrammeVersion> all = known;
        if (all == null) {
            all = readProgrammes();
            known = all;
        }
        return all;
    }

    private List<ProgrammeVersion> readProgrammes() {
        return jdbc.sql("""
                        -- one version of a programme
                        select p.key,
                               p.funder,
                               p.name_de,
                               p.name_en,
                               v.*
                          from funding.programme_version v
                          join funding.programme p on p.key = v.programme
                         order by p.funder, v.valid_from desc, p.key
                        """).query((r, i) -> version(r)).list();
    }

    private static ProgrammeVersion version(ResultSet r) throws SQLException {
        return new ProgrammeVersion(
                r.getString("key"),
                r.getInt("version"),
                Funder.valueOf(r.getString("funder")),
                r.getString("name_de"),
                r.getString("name_en"),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class),
                new Limits(
                        r.getObject("base_bp", Integer.class),
                        r.getObject("max_bp", Integer.class),
                        money(r, "cap_cents"),
                        money(r, "expenditure_cap_cents"),
                        money(r, "minimum_cents"),
                        r.getObject("own_min_bp", Integer.class),
                        r.getObject("binding_years", Integer.class),
                        r.getObject("keep_years", Integer.class),
                        r.getObject("proof_months", Integer.class)),
                r.getBoolean("sure"),
                r.getString("source"),
                r.getString("note"));
    }

    private static @Nullable Money money(ResultSet r, String column) throws SQLException {
        Long cents = r.getObject(column, Long.class);
        return cents == null ? null : new Money(cents);
    }

    /** The ranges that count on a day. */
    public List<Benchmark> benchmarks(LocalDate on) {
        return jdbc.sql("""
                        -- one range
                        select distinct on (b.unit) b.*
                          from funding.benchmark b
                         where b.valid_from <= :on
                         order by b.unit, b.valid_from desc
                        """)
                .param("on", on)
                .query((r, i) -> new Benchmark(
                        Benchmark.Unit.valueOf(r.getString("unit")),
                        new Money(r.getLong("low_cents")),
                        new Money(r.getLong("high_cents")),
                        r.getObject("valid_from", LocalDate.class),
                        r.getString("source"),
                        r.getString("note")))
                .list();
    }
}
