package de.lichtweg.activity.store;

import static de.lichtweg.activity.store.ActivityRows.day;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.WebLink;
import de.lichtweg.kernel.RegionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an activity has several of. Each list is written as a whole. */
@Component
class ActivityParts {

    private static final List<String> TABLES = List.of("territory", "phase_entry", "milestone", "obstacle", "link");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActivityParts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String PARTS = """
            select 'phase' as kind, x.activity_id, x.position, x.phase as a, '' as b, '' as c,
                   x.since as first, null::date as second, null::date as third
              from activity.phase_entry x
             where %1$s
             union all
            select 'milestone', x.activity_id, x.position, x.name, '', '', x.plan, x.forecast, x.actual
              from activity.milestone x
             where %1$s
             union all
            select 'obstacle', x.activity_id, x.position, x.name, x.turn, x.effect, x.since, x.solved_on, null
              from activity.obstacle x
             where %1$s
             union all
            select 'link', x.activity_id, x.position, x.label, x.url, '', null, null, null
              from activity.link x
             where %1$s
            """;

    private static final String ALL = "-- one part of one activity\n" + PARTS.formatted("true") + " order by 2, 3";

    /** A value for the statement that reads activities {@code a}: the parts of each, for {@link #read}. */
    static final String COLUMN = "(select coalesce(jsonb_agg(to_jsonb(y) order by y.position), '[]') from ("
            + PARTS.formatted("x.activity_id = a.id") + ") y) as parts";

    /** A row of any kind: its three texts and days mean what the kind has in this order. */
    private record Row(
            String kind,
            long activity,
            String a,
            String b,
            String c,
            @Nullable LocalDate first,
            @Nullable LocalDate second,
            @Nullable LocalDate third) {}

    /** The parts by activity. */
    record All(
            Map<Long, List<Entry>> byPhase,
            Map<Long, List<Milestone>> byMilestone,
            Map<Long, List<Obstacle>> byObstacle,
            Map<Long, List<WebLink>> byLink) {

        List<Entry> phases(long activity) {
            return byPhase.getOrDefault(activity, List.of());
        }

        List<Milestone> milestones(long activity) {
            return byMilestone.getOrDefault(activity, List.of());
        }

        List<Obstacle> obstacles(long activity) {
            return byObstacle.getOrDefault(activity, List.of());
        }

        List<WebLink> links(long activity) {
            return byLink.getOrDefault(activity, List.of());
        }
    }

    /** Of all activities. */
    All load() {
        return all(jdbc.sql(ALL)
                .query((r, i) -> new Row(
                        r.getString("kind"),
                        r.getLong("activity_id"),
                        r.getString("a"),
                        r.getString("b"),
                        r.getString("c"),
                        day(r, "first"),
                        day(r, "second"),
                        day(r, "third")))
                .list());
    }

    /** Of the activity of a row with {@link #COLUMN}. */
    All read(ResultSet r) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode part : json.readTree(r.getString("parts"))) {
            rows.add(new Row(
                    part.get("kind").asString(),
                    part.get("activity_id").asLong(),
                    part.get("a").asString(),
                    part.get("b").asString(),
                    part.get("c").asString(),
                    written(part.get("first")),
                    written(part.get("second")),
                    written(part.get("third"))));
        }
        return all(rows);
    }

    private static @Nullable LocalDate written(JsonNode day) {
        return day.isNull() ? null : LocalDate.parse(day.asString());
    }

    private static All all(List<Row> rows) {
        return new All(
                byActivity(rows, "phase", r -> new Entry(r.a(), Objects.requireNonNull(r.first()))),
                byActivity(rows, "milestone", r -> new Milestone(r.a(), r.first(), r.second(), r.third())),
                byActivity(rows, "obstacle", r -> new Obstacle(r.a(), r.first(), r.b(), r.c(), r.second())),
                byActivity(rows, "link", r -> new WebLink(r.a(), r.b())));
    }

    private static <P> Map<Long, List<P>> byActivity(List<Row> rows, String kind, Function<Row, P> part) {
        return rows.stream()
                .filter(r -> r.kind().equals(kind))
                .collect(Collectors.groupingBy(Row::activity, Collectors.mapping(part, Collectors.toList())));
    }

    /** Writes other parts instead. */
    void replace(long id, ActivityDraft draft) {
        TABLES.forEach(table -> jdbc.sql("-- all parts of one kind\ndelete from activity.%s x where x.activity_id = :id"
                        .formatted(table))
                .param("id", id)
                .update());
        insert(id, draft);
    }

    /** Writes the parts of a new one. */
    void insert(long id, ActivityDraft draft) {
        territory(id, draft.territory());
        phases(id, draft.course().phases());
        milestones(id, draft.milestones());
        obstacles(id, draft.obstacles());
        links(id, draft.links());
    }

    private void territory(long id, List<RegionKey> territory) {
        jdbc.sql("""
                -- one region
                insert into activity.territory (activity_id, region_key)
                select :id, t.key
                  from unnest(:keys::text[]) as t (key)
                """)
                .param("id", id)
                .param("keys", territory.stream().map(RegionKey::value).toArray(String[]::new))
                .update();
    }

    private void phases(long id, List<Entry> phases) {
        jdbc.sql("""
                -- one phase entered
                insert into activity.phase_entry (activity_id, position, phase, since)
                select :id, t.position, t.phase, t.since
                  from unnest(:phases::text[], :since::text[]::date[]) with ordinality as t (phase, since, position)
                """)
                .param("id", id)
                .param("phases", phases.stream().map(Entry::phase).toArray(String[]::new))
                .param("since", days(phases, Entry::since))
                .update();
    }

    private void milestones(long id, List<Milestone> milestones) {
        jdbc.sql("""
                -- one milestone
                insert into activity.milestone (activity_id, position, name, plan, forecast, actual)
                select :id, t.position, t.name, t.plan, t.forecast, t.actual
                  from unnest(:names::text[], :plan::text[]::date[], :forecast::text[]::date[], :actual::text[]::date[])
                       with ordinality as t (name, plan, forecast, actual, position)
                """)
                .param("id", id)
                .param("names", milestones.stream().map(Milestone::name).toArray(String[]::new))
                .param("plan", days(milestones, Milestone::plan))
                .param("forecast", days(milestones, Milestone::forecast))
                .param("actual", days(milestones, Milestone::actual))
                .update();
    }

    private void obstacles(long id, List<Obstacle> obstacles) {
        jdbc.sql("""
                -- one obstacle
                insert into activity.obstacle (activity_id, position, name, since, turn, effect, solved_on)
                select :id, t.position, t.name, t.since, t.turn, t.effect, t.solved_on
                  from unnest(:names::text[], :since::text[]::date[], :turns::text[], :effects::text[], :solved::text[]::date[])
                       with ordinality as t (name, since, turn, effect, solved_on, position)
                """)
                .param("id", id)
                .param("names", obstacles.stream().map(Obstacle::name).toArray(String[]::new))
                .param("since", days(obstacles, Obstacle::since))
                .param("turns", obstacles.stream().map(Obstacle::turn).toArray(String[]::new))
                .param("effects", obstacles.stream().map(Obstacle::effect).toArray(String[]::new))
                .param("solved", days(obstacles, Obstacle::solvedOn))
                .update();
    }

    private void links(long id, List<WebLink> links) {
        jdbc.sql("""
                -- one link
                insert into activity.link (activity_id, position, label, url)
                select :id, t.position, t.label, t.url
                  from unnest(:labels::text[], :urls::text[]) with ordinality as t (label, url, position)
                """)
                .param("id", id)
                .param("labels", links.stream().map(WebLink::label).toArray(String[]::new))
                .param("urls", links.stream().map(WebLink::url).toArray(String[]::new))
                .update();
    }

    /** The driver knows no arrays of days. */
    private static <P> @Nullable String[] days(List<P> parts, Function<P, @Nullable LocalDate> day) {
        return parts.stream().map(p -> Objects.toString(day.apply(p), null)).toArray(String[]::new);
    }
}
