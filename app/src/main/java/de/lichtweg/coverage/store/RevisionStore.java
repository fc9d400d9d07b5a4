package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.domain.explain.Revision;
import de.lichtweg.coverage.domain.explain.Revision.Kind;
import de.lichtweg.coverage.domain.explain.Revision.State;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which statements somebody thought better of between two states of the ledger. A source that reports a new Stichtag does
 * not; one that says something else now of a Stichtag that it had reported does, and so does every correction.
 */
@Repository
public class RevisionStore {

    private static final String CORRECTIONS = """
            -- one row per address, kind and operator with a correction that holds in one of the states only
            with correcting as (
              select o.id
                from coverage.source o
               where o.kind = 'correction'),
            statement as (
              select s.address_id, 'FACTS' as kind, 0 as operator_id, s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.address_state s
               where s.address_id = any (:addresses) and s.source_id in (select id from correcting)
               union all
              select s.address_id, 'FACTS', 0, s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.address_correction s
               where s.address_id = any (:addresses)
               union all
              select s.address_id, 'SUPPLY', s.operator_id, s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.supply s
               where s.address_id = any (:addresses) and s.source_id in (select id from correcting)
               union all
              select s.address_id, 'PROSPECT', s.operator_id, s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.prospect s
               where s.address_id = any (:addresses) and s.source_id in (select id from correcting))
            select distinct s.address_id, s.kind, s.operator_id
              from statement s
             where (s.rec_from <= :operation and (s.rec_to is null or s.rec_to > :operation)
                    and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day))
                is distinct from
                   (s.rec_from <= :later and (s.rec_to is null or s.rec_to > :later)
                    and s.valid_from <= :laterDay and (s.valid_to is null or s.valid_to > :laterDay))
            """;

    private static final String CHANGED = """
            -- one row per statement that is believed in one of the states only, about days that the earlier one had seen
            with statement as (
              select s.address_id, 'FACTS' as kind, 0 as operator_id, s.source_id,
                     row(s.usage, s.households, s.businesses)::text as payload,
                     s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.address_state s
               where s.address_id = any (:addresses)
                 and (s.rec_from > :operation and s.rec_from <= :later or s.rec_to > :operation and s.rec_to <= :later)
               union all
              select s.address_id, 'FACTS', 0, s.source_id, row(s.usage, s.households, s.businesses, s.gone)::text,
                     s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.address_correction s
               where s.address_id = any (:addresses)
                 and (s.rec_from > :operation and s.rec_from <= :later or s.rec_to > :operation and s.rec_to <= :later)
               union all
              select s.address_id, 'SUPPLY', s.operator_id, s.source_id,
                     row(s.technology, s.down_kbps, s.up_kbps)::text, s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.supply s
               where s.address_id = any (:addresses)
                 and (s.rec_from > :operation and s.rec_from <= :later or s.rec_to > :operation and s.rec_to <= :later)
               union all
              select s.address_id, 'PROSPECT', s.operator_id, s.source_id,
                     row(s.kind, s.technology, s.down_kbps, s.up_kbps, s.expected_from, s.expected_to)::text,
                     s.valid_from, s.valid_to, s.rec_from, s.rec_to
                from coverage.prospect s
               where s.address_id = any (:addresses)
                 and (s.rec_from > :operation and s.rec_from <= :later or s.rec_to > :operation and s.rec_to <= :later))
            select s.address_id, s.kind, s.operator_id, s.source_id, s.payload,
                   s.valid_from - date '1970-01-01',
                   s.valid_to - date '1970-01-01',
                   s.rec_from <= :operation as earlier
              from statement s
             where s.valid_from <= :day
               and (s.rec_from <= :operation) <> (s.rec_to is null or s.rec_to > :later)
            """;

    private static final String DELIVERIES = """
            -- one row per delivery that the earlier state knew
            select d.source_id, d.kind, d.as_of - date '1970-01-01', d.touched
              from coverage.delivery d
             where d.source_id = any (:sources)
               and d.as_of between :first and :day
               and d.rec_from <= :operation and (d.rec_to is null or d.rec_to > :operation)
            """;

    private final JdbcClient jdbc;

    /** Reads by SQL. */
    public RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Statements of one source about one address and operator that differ, as believed earlier and later. */
    private record Group(Revision revision, int source) {}

    private record Difference(List<Segment<String>> earlier, List<Segment<String>> later) {
        int firstDay() {
            return Timeline.firstDifference(earlier, later);
        }
    }

    private record Covered(String kind, int day, AddressSet addresses) {
        boolean reports(Revision revision, int first) {
            return day >= first && kind.equals(deliveryOf(revision.kind())) && addresses.contains(revision.address());
        }
    }

    /**
     * The revisions of some addresses between two states in any order; for the program itself only. Two indexed queries
     * and the deliveries concerned.
     */
    public Set<Revision> list(Scope scope, long[] addresses, State one, State other) {
        if (!scope.may(Level.RAW, DataClass.BUSINESS_SECRET, RegionKey.GERMANY)) {
            throw new IllegalStateException("Nachträgliche Änderungen liest nur das Programm selbst");
        }
        boolean inOrder = one.operation() <= other.operation();
        State earlier = inOrder ? one : other;
        State later = inOrder ? other : one;
        Long[] ids = java.util.Arrays.stream(addresses).boxed().toArray(Long[]::new);
        Set<Revision> result = corrections(ids, earlier, later);
        if (earlier.operation() < later.operation()) {
            result.addAll(thoughtBetter(ids, earlier, later));
        }
        return result;
    }

    private Set<Revision> corrections(Long[] addresses, State earlier, State later) {
        return new HashSet<>(jdbc.sql(CORRECTIONS)
                .param("addresses", addresses)
                .param("operation", earlier.operation())
                .param("day", day(earlier.day()))
                .param("later", later.operation())
                .param("laterDay", day(later.day()))
                .query((rs, n) -> revision(rs))
                .list());
    }

    private Set<Revision> thoughtBetter(Long[] addresses, State earlier, State later) {
        Map<Group, Difference> differences = differences(addresses, earlier, later);
        Map<Integer, List<Covered>> deliveries = deliveries(differences, earlier);
        Set<Revision> result = new HashSet<>();
        differences.forEach((group, difference) -> {
            int first = difference.firstDay();
            boolean reported = deliveries.getOrDefault(group.source(), List.of()).stream()
                    .anyMatch(d -> d.reports(group.revision(), first));
            if (reported) {
                result.add(group.revision());
            }
        });
        return result;
    }

    private Map<Group, Difference> differences(Long[] addresses, State earlier, State later) {
        Map<Group, Difference> result = new HashMap<>();
        jdbc.sql(CHANGED)
                .param("addresses", addresses)
                .param("operation", earlier.operation())
                .param("day", day(earlier.day()))
                .param("later", later.operation())
                .query((org.springframework.jdbc.core.RowCallbackHandler) rs -> {
                    Difference difference = result.computeIfAbsent(
                            new Group(revision(rs), rs.getInt(4)),
                            g -> new Difference(new ArrayList<>(2), new ArrayList<>(2)));
                    (rs.getBoolean(8) ? difference.earlier() : difference.later())
                            .add(new Segment<>(rs.getString(5), rs.getInt(6), Days.end(rs, 7), 0));
                });
        return result;
    }

    private Map<Integer, List<Covered>> deliveries(Map<Group, Difference> differences, State earlier) {
        Map<Integer, List<Covered>> result = new HashMap<>();
        if (differences.isEmpty()) {
            return result;
        }
        int first = differences.values().stream()
                .mapToInt(Difference::firstDay)
                .min()
                .orElseThrow();
        if (first > earlier.day()) {
            return result;
        }
        jdbc.sql(DELIVERIES)
                .param(
                        "sources",
                        differences.keySet().stream()
                                .map(Group::source)
                                .distinct()
                                .toArray(Integer[]::new))
                .param("first", day(first))
                .param("day", day(earlier.day()))
                .param("operation", earlier.operation())
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        rs -> result.computeIfAbsent(rs.getInt(1), s -> new ArrayList<>())
                                .add(new Covered(rs.getString(2), rs.getInt(3), AddressSet.decode(rs.getBytes(4)))));
        return result;
    }

    private static Revision revision(ResultSet rs) throws SQLException {
        return new Revision(rs.getLong(1), Kind.valueOf(rs.getString(2)), rs.getInt(3));
    }

    private static String deliveryOf(Kind kind) {
        return switch (kind) {
            case FACTS -> "addresses";
            case SUPPLY -> "supply";
            case PROSPECT -> "prospects";
        };
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
