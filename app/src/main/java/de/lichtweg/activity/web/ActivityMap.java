package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityShapes;
import de.lichtweg.activity.app.ActivityShapes.Shape;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.geodata.layer.GeoJson;
import de.lichtweg.geodata.layer.MapGround;
import de.lichtweg.geodata.layer.MapGround.Sign;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Activities on a map: settings and legend of the page, and the features that its script asks for. */
@Component
class ActivityMap {

    private static final List<Sign> SIGNS =
            Arrays.stream(PhaseLook.values()).map(PhaseLook::sign).toList();

    private final ActivityRegister register;
    private final ActivityShapes shapes;
    private final MapGround ground;
    private final JsonMapper json;
    private final MessageSource messages;

    ActivityMap(
            ActivityRegister register,
            ActivityShapes shapes,
            MapGround ground,
            JsonMapper json,
            MessageSource messages) {
        this.register = register;
        this.shapes = shapes;
        this.ground = ground;
        this.json = json;
        this.messages = messages;
    }

    /**
     * A map, ready to be shown.
     *
     * @param features where the script finds what is on it
     * @param fit whether it shows what is on it, instead of the whole region
     * @param legend what the signs mean, with counts
     */
    record View(String settings, String features, boolean fit, List<Key> legend, List<String> credits) {}

    /** A line of the legend. */
    record Key(Sign sign, String text, String count) {}

    /** The map of a list. */
    View of(Scope scope, List<Activity> found, RegionKey region, String features) {
        Texts texts = Texts.current(messages);
        Map<PhaseLook, Integer> counts = new EnumMap<>(PhaseLook.class);
        found.forEach(a -> counts.merge(look(a), 1, Integer::sum));
        MapGround.Ground below = ground.of(scope, SIGNS, shapes.box(region));
        return new View(
                below.settings(),
                features,
                false,
                counts.entrySet().stream()
                        .map(e -> new Key(
                                e.getKey().sign(),
                                texts.get("activity.look." + e.getKey()),
                                texts.number(e.getValue())))
                        .toList(),
                below.credits());
    }

    /** The map of one activity. */
    View of(Scope scope, Activity activity, String features) {
        MapGround.Ground below = ground.of(scope, SIGNS, shapes.box(shapes.region(activity)));
        return new View(below.settings(), features, true, List.of(), below.credits());
    }

    private PhaseLook look(Activity activity) {
        return PhaseLook.of(activity, register.template(activity));
    }

    /**
     * What is on the map of a list.
     *
     * @param lines the same as lines of the table
     */
    String features(Scope scope, List<Activity> found, List<ActivityListView.Line> lines) {
        Map<Long, ActivityListView.Line> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        Map<String, Integer> crowded = new HashMap<>();
        List<Map<String, Object>> features = new ArrayList<>();
        shapes.of(scope, found).forEach((activity, shape) -> {
            ActivityListView.Line line = byId.get(activity.id());
            if (line != null) {
                features.addAll(drawn(activity, shape, line, crowded));
            }
        });
        return json.writeValueAsString(GeoJson.collection(features));
    }

    private List<Map<String, Object>> drawn(
            Activity activity, Shape shape, ActivityListView.Line line, Map<String, Integer> crowded) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        Geometry outline = shape.outline();
        int look = look(activity).ordinal();
        if (outline != null) {
            drawn.add(GeoJson.feature(outline, Map.of("class", look, "activity", activity.id())));
        }
        Point point = shape.point();
        if (point != null) {
            int before = crowded.merge(point.toText(), 1, Integer::sum) - 1;
            drawn.add(GeoJson.feature(point, properties(line, look, before)));
        }
        return drawn;
    }

    /** What a bubble on the map says; {@code beside} is the number of others at the same place before it. */
    private static Map<String, Object> properties(ActivityListView.Line line, int look, int beside) {
        Map<String, Object> p = new HashMap<>();
        p.put("class", look);
        p.put("activity", line.id());
        p.put("beside", beside);
        p.put("href", line.href());
        p.put("title", line.title());
        p.put("place", line.place());
        p.put("phase", line.phase());
        p.put("step", line.step());
        p.put("due", line.due().isEmpty() ? "" : line.due() + ", " + line.dueNote());
        p.put("late", line.late());
        return p;
    }

    /** What is on the map of one activity: its outline, and its addresses or those that a question would choose. */
    String features(Scope scope, Activity activity, Selection selection) {
        List<Map<String, Object>> features = new ArrayList<>();
        Map<String, Object> properties = Map.of("class", look(activity).ordinal());
        Geometry outline = shapes.outline(scope, activity, selection);
        if (outline != null) {
            features.add(GeoJson.feature(outline, properties));
        }
        dots(scope, activity, selection).ifPresent(dots -> features.add(GeoJson.feature(dots, Map.of("dots", true))));
        return json.writeValueAsString(GeoJson.collection(features));
    }

    /** None where the question cannot be answered: the page says why. */
    private Optional<Geometry> dots(Scope scope, Activity activity, Selection selection) {
        try {
            return shapes.dots(scope, activity, selection);
        } catch (RuleViolation e) {
            return Optional.empty();
        }
    }
}
