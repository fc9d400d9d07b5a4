package de.lichtweg.geodata.layer;

import java.util.List;

/**
 * A layer as the script of a page draws it.
 *
 * @param key name of the source
 * @param tiles address of its tiles with {@code {z}}, {@code {x}}, {@code {y}}
 * @param shown whether it is drawn now
 */
public record DrawnLayer(String key, String tiles, int minZoom, int maxZoom, boolean shown, List<MapLayer.Mark> marks) {

    /** Where the tiles of a layer are. */
    public static String path(MapLayer layer) {
        return "/karte/kacheln/" + layer.key() + "/{z}/{x}/{y}";
    }

    /** A layer with tiles of its own for the question of the page. */
    public static DrawnLayer of(MapLayer layer, String tiles, boolean shown) {
        MapLayer.Display display = layer.display();
        return new DrawnLayer(layer.key(), tiles, display.minZoom(), display.maxZoom(), shown, display.marks());
    }
}
