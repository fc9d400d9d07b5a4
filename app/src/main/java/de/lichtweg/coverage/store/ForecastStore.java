package de.lichtweg.coverage.store;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.path.Forecast;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forecasts as they were made; none is ever changed. */
@Repository
public class ForecastStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ForecastStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All forecasts without their paths, in the order of their days. */
    public List<Forecast> heads(Scope scope) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
            return List.of();
        }
        return jdbc.sql("""
                -- one forecast
                select f.id,
                       f.made_on,
                       f.operation,
                       f.display_name,
                       f.at
                  from coverage.forecast f
                 order by f.made_on
                """).query((r, i) -> head(r, Map.of())).list();
    }

    /** All forecasts with the paths of those of some regions that the scope may see; in the order of their days. */
    public List<Forecast> list(Scope scope, Collection<RegionKey> regions) {
        String[] keys = regions.stream()
                .filter(r -> scope.may(Level.ADDRESS, DataClass.INTERNAL, r))
                .map(RegionKey::value)
                .toArray(String[]::new);
        Map<Long, Map<RegionKey, List<Part>>> parts = new LinkedHashMap<>();
        jdbc.sql("""
                -- one part of the path of one region of one forecast
                select p.forecast_id,
                       p.region_key,
                       p.stage,
                       p.arrival,
                       p.reason,
                       p.addresses,
                       p.households,
                       p.businesses
                  from coverage.forecast_part p
                 where p.region_key = any (:regions)
                 order by p.forecast_id, p.region_key
                """).param("regions", keys).query(r -> {
            parts.computeIfAbsent(r.getLong("forecast_id"), f -> new LinkedHashMap<>())
                    .computeIfAbsent(new RegionKey(r.getString("region_key")), k -> new ArrayList<>())
                    .add(part(r));
        });
        return heads(scope).stream()
                .map(f -> with(f, parts.getOrDefault(f.id(), Map.of())))
                .toList();
    }

    private static Forecast with(Forecast f, Map<RegionKey, List<Part>> parts) {
        Map<RegionKey, GigabitPath> paths = new LinkedHashMap<>();
        parts.forEach((region, of) -> paths.put(region, new GigabitPath(of)));
        return new Forecast(f.id(), f.madeOn(), f.operation(), f.author(), f.at(), paths);
    }

    private static Forecast head(ResultSet r, Map<RegionKey, GigabitPath> paths) throws SQLException {
        return new Forecast(
                r.getLong("id"),
                r.getObject("made_on", LocalDate.class),
                r.getLong("operation"),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                paths);
    }

    private static Part part(ResultSet r) throws SQLException {
        return new Part(
                Stage.valueOf(r.getString("stage")),
                Arrival.parse(r.getString("arrival")),
                r.getString("reason"),
                r.getLong("addresses"),
                r.getLong("households"),
                r.getLong("businesses"));
    }

    /** Keeps a forecast; empty if there is one of that day already. The territory is that of all its regions. */
    public Optional<Long> insert(
            Scope scope, RegionKey territory, LocalDate day, long operation, Map<RegionKey, GigabitPath> paths) {
        if (!scope.may(Level.WRITE, DataClass.INTERNAL, territory)) {
            throw new Closed("forecast.write");
        }
        Optional<Long> id = jdbc.sql("""
                        -- one forecast
                        insert into coverage.forecast (made_on, operation, actor, display_name, at)
                        values (:day, :operation, :actor, :name, :at)
                        on conflict (made_on) do nothing
                        returning id
                        """)
                .param("day", day)
                .param("operation", operation)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(n -> insertParts(n, paths));
        return id;
    }

    private void insertParts(long forecast, Map<RegionKey, GigabitPath> paths) {
        List<RegionKey> regions = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        paths.forEach((region, path) -> path.parts().forEach(part -> {
            regions.add(region);
            parts.add(part);
        }));
        jdbc.sql("""
                -- one part of the path of one region
                insert into coverage.forecast_part
                  (forecast_id, region_key, stage, arrival, reason, addresses, households, businesses)
                select :forecast, p.*
                  from unnest(:regions::text[], :stages::text[], :arrivals::text[], :reasons::text[],
                         :addresses::int[], :households::int[], :businesses::int[]) as p
                """)
                .param("forecast", forecast)
                .param("regions", regions.stream().map(RegionKey::value).toArray(String[]::new))
                .param("stages", parts.stream().map(p -> p.stage().name()).toArray(String[]::new))
                .param("arrivals", parts.stream().map(p -> p.arrival().value()).toArray(String[]::new))
                .param("reasons", parts.stream().map(Part::reason).toArray(String[]::new))
                .param("addresses", parts.stream().map(p -> (int) p.addresses()).toArray(Integer[]::new))
                .param(
                        "households",
                        parts.stream().map(p -> (int) p.households()).toArray(Integer[]::new))
                .param(
                        "businesses",
                        parts.stream().map(p -> (int) p.businesses()).toArray(Integer[]::new))
                .update();
    }
}
