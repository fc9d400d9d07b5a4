package de.lichtweg.geodata.layer;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What lies below that which a page draws on a map of its own: land, boundaries, water, streets, names, the base map. */
@Component
public class MapGround {

    private final ObjectProvider<MapLayer> layers;
    private final GroundSources sources;
    private final BackgroundMap background;
    private final JsonMapper json;

    MapGround(ObjectProvider<MapLayer> layers, GroundSources sources, BackgroundMap background, JsonMapper json) {
        this.layers = layers;
        this.sources = sources;
        this.background = background;
        this.json = json;
    }

    /**
     * A sign that a page draws.
     *
     * @param colour token of the palette
     * @param edge token of the edge, empty without one
     * @param shape path in a box of 14 × 14
     */
    public record Sign(String colour, String second, String edge, String pattern, String shape) {

        /** A sign without a pattern. */
        public static Sign of(String colour, String edge, String shape) {
            return new Sign(colour, "", edge, "plain", shape);
        }
    }

    /** What the script of a map has to know. */
    private record Settings(
            List<DrawnLayer> layers,
            List<Sign> classes,
            BackgroundMap.@Nullable Tiles background,
            double @Nullable [] bounds) {}

    /**
     * What is below a map, read once.
     *
     * @param settings what the script has to know, as JSON
     * @param credits whose places it draws, as they want to be named
     */
    public record Ground(String settings, List<String> credits) {}

    /**
     * The ground of a map.
     *
     * @param signs what the page draws upon it
     * @param degrees what it shows first; a null-envelope where that is not known
     */
    public Ground of(Scope scope, List<Sign> signs, Envelope degrees) {
        Map<String, List<String>> imported = sources.credits(scope);
        List<MapLayer> below = below(scope, imported);
        return new Ground(settings(below, signs, degrees), credits(scope, below, imported));
    }

    private String settings(List<MapLayer> below, List<Sign> signs, Envelope degrees) {
        return json.writeValueAsString(new Settings(
                below.stream()
                        .map(layer -> DrawnLayer.of(layer, DrawnLayer.path(layer), true))
                        .toList(),
                signs,
                background.tiles().orElse(null),
                degrees.isNull()
                        ? null
                        : new double[] {degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY()}));
    }

    private List<String> credits(Scope scope, List<MapLayer> below, Map<String, List<String>> imported) {
        MapQuestion now = new MapQuestion(AsOf.NOW, Map.of());
        Set<String> credits = new LinkedHashSet<>();
        below.forEach(layer -> credits.addAll(
                layer.isImported() ? imported.getOrDefault(layer.key(), List.of()) : layer.credits(scope, now)));
        background.tiles().ifPresent(map -> credits.add(map.attribution()));
        return List.copyOf(credits);
    }

    private List<MapLayer> below(Scope scope, Map<String, List<String>> imported) {
        return layers.stream()
                .filter(layer -> layer.display().order() < MapLayer.Display.ADDRESSES
                        && layer.display().shown())
                .filter(layer -> layer.isImported() ? imported.containsKey(layer.key()) : layer.isVisible(scope))
                .sorted(Comparator.comparingInt(
                                (MapLayer layer) -> layer.display().order())
                        .thenComparing(MapLayer::key))
                .toList();
    }
}
