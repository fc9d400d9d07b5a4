package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.coverage.web.MapPage.Asked;
import de.lichtweg.geodata.layer.BackgroundMap;
import de.lichtweg.geodata.layer.DrawnLayer;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The layers that modules contribute, as the page of the map offers them and as its script needs them. */
@Component
class MapLayers {

    private static final String BACKGROUND = "background";

    private final ObjectProvider<MapLayer> layers;
    private final BackgroundMap background;
    private final JsonMapper json;
    private final boolean demo;

    MapLayers(
            ObjectProvider<MapLayer> layers,
            BackgroundMap background,
            JsonMapper json,
            @Value("${lichtweg.demo:false}") boolean demo) {
        this.layers = layers;
        this.background = background;
        this.demo = demo;
        this.json = json;
    }

    /** The layers that somebody may see and of which there is something, in their order; asked once for a page. */
    List<MapLayer> visible(Asked a) {
        return layers.stream()
                .filter(layer -> layer.isVisible(a.scope()))
                .sorted(Comparator.comparingInt(
                                (MapLayer layer) -> layer.display().order())
                        .thenComparing(MapLayer::key))
                .toList();
    }

    private static boolean shown(Asked a, MapLayer layer) {
        return layer.display().shown() != a.state().switches(layer.key());
    }

    /** Layers with a check box, the base map last. */
    List<MapView.Layer> choices(Asked a, List<MapLayer> visible) {
        List<MapView.Layer> choices = new ArrayList<>();
        visible.stream()
                .filter(layer -> layer.display().optional())
                .forEach(layer -> choices.add(choice(
                        a, layer.key(), a.words().get("map.layer." + layer.key()), shown(a, layer), keys(a, layer))));
        background
                .tiles()
                .ifPresent(map -> choices.add(choice(a, BACKGROUND, map.name(), background(a) != null, List.of())));
        return choices;
    }

    private static List<MapView.Key> keys(Asked a, MapLayer layer) {
        return layer.keys().stream()
                .map(key -> new MapView.Key(key.sign(), key.colour(), a.words().get(key.textKey())))
                .toList();
    }

    private static MapView.Layer choice(Asked a, String key, String name, boolean on, List<MapView.Key> keys) {
        return new MapView.Layer(
                name,
                on,
                a.map(a.query(), a.state().toggling(key)),
                a.words().get(on ? "coverage.karte.hide" : "coverage.karte.show", name),
                keys);
    }

    /** The base map unless it is switched off. */
    private BackgroundMap.@Nullable Tiles background(Asked a) {
        return a.state().switches(BACKGROUND) ? null : background.tiles().orElse(null);
    }

    /** Of which day the addresses are, and whose places the map draws. */
    List<String> credits(Asked a, List<MapLayer> visible) {
        Set<String> credits = new LinkedHashSet<>();
        String day =
                a.words().get("coverage.karte.credit", a.words().date(a.view().reportingDate()));
        credits.add(demo ? day + " · " + a.words().get("shell.demo") : day);
        MapQuestion question = new MapQuestion(a.links().asOf(), Map.of());
        visible.stream()
                .filter(layer -> shown(a, layer))
                .forEach(layer -> credits.addAll(layer.credits(a.scope(), question)));
        BackgroundMap.Tiles map = background(a);
        if (map != null) {
            credits.add(map.attribution());
        }
        return List.copyOf(credits);
    }

    /** What the script of the map has to know. */
    private record Settings(
            List<DrawnLayer> layers,
            List<Look> classes,
            BackgroundMap.@Nullable Tiles background,
            double @Nullable [] bounds,
            MapState.@Nullable Place place,
            boolean open) {}

    private record Look(String colour, String second, String edge, String pattern, String shape) {}

    /** The settings as JSON. */
    String settings(Asked a, List<MapLayer> visible) {
        List<Look> looks = new ArrayList<>();
        for (MapClass mapClass : a.classes()) {
            MapLook look = MapLook.of(a.dimension(), mapClass, looks.size());
            looks.add(new Look(look.colour(), look.second(), look.edge(), look.pattern(), look.shape()));
        }
        return json.writeValueAsString(new Settings(
                visible.stream()
                        .map(layer -> DrawnLayer.of(layer, tiles(a, layer), shown(a, layer)))
                        .toList(),
                looks,
                background(a),
                bounds(a),
                a.state().place(),
                a.open()));
    }

    /** Only the addresses depend on filters and colour; the others on the moments alone, so that their tiles are kept. */
    private static String tiles(Asked a, MapLayer layer) {
        String path = DrawnLayer.path(layer);
        if (layer.display().order() != MapLayer.Display.ADDRESSES) {
            return a.links().page(path, Map.of());
        }
        Map<String, String> more = new TreeMap<>();
        more.put("farbe", a.dimension().urlName());
        return a.links().addresses(path, a.query(), more);
    }

    private static double @Nullable [] bounds(Asked a) {
        return a.world().isNull()
                ? null
                : new double[] {
                    World.longitude(a.world().getMinX()),
                    World.latitude(a.world().getMaxY()),
                    World.longitude(a.world().getMaxX()),
                    World.latitude(a.world().getMinY())
                };
    }
}
