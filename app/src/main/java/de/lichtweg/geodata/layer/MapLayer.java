package de.lichtweg.geodata.layer;

import de.lichtweg.platform.security.Scope;
import java.util.List;

/**
 * Something that the map shows. A bean of this type makes its tiles available under {@code /karte/kacheln/<key>} and puts
 * it on the page.
 */
public interface MapLayer {

    /** Name in URLs and of the source in the browser; letters only. Message {@code map.layer.<key>} names it for people. */
    String key();

    /** How the browser draws it and whether people can switch it off. */
    Display display();

    /** Whether a scope sees anything of it anywhere. */
    boolean isVisible(Scope scope);

    /**
     * Everything that the content of a tile depends on besides the tile itself and {@link Scope#visibilityClass()}: the
     * operation it knows, the day, filters. Equal versions have equal tiles.
     */
    String version(Scope scope, MapQuestion question);

    /** Draws what lies in a tile, no more than the scope may see. Nothing is drawn for an empty tile. */
    void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into);

    /** Whose data it draws, as they want to be named; stands on the map and on every print of it. */
    default List<String> credits(Scope scope, MapQuestion question) {
        return List.of();
    }

    /** Whether it draws what has been imported under its key, so that {@link GroundSources} knows whether there is anything. */
    default boolean isImported() {
        return false;
    }

    /** What its signs and colours mean, for the legend; empty where its name says enough. */
    default List<Key> keys() {
        return List.of();
    }

    /**
     * A line of the legend.
     *
     * @param kind how it is drawn
     * @param colour token of the palette
     * @param sign letter of a badge, empty for anything else
     * @param textKey message that says what it means
     */
    record Key(Kind kind, String colour, String sign, String textKey) {}

    /**
     * How a layer appears.
     *
     * @param order place in the pile, lowest first; addresses lie at {@link #ADDRESSES}
     * @param optional whether there is a check box for it
     * @param shown whether it is shown unless somebody switches it off
     * @param minZoom zoom from which there are tiles
     * @param maxZoom deepest zoom with tiles of its own; deeper ones are enlarged
     * @param marks how its parts are drawn, lowest first; empty where the page has a drawing of its own
     */
    record Display(int order, boolean optional, boolean shown, int minZoom, int maxZoom, List<Mark> marks) {

        /** Place of the addresses in the pile. */
        public static final int ADDRESSES = 500;
    }

    /** Ways of drawing that the page knows. */
    enum Kind {
        /** Area filled with the colour. */
        AREA,
        /** Line; {@code size} is its width. */
        LINE,
        /** Dashed line; {@code size} is its width. */
        DASHED,
        /** Dot; {@code size} is its diameter. */
        DOT,
        /** Disc above the point with the property {@code sign} in it; {@code size} is its diameter. */
        BADGE,
        /** The property {@code name} as text; {@code size} is that of the letters. */
        LABEL,
        /** The same in strong letters. */
        STRONG_LABEL,
        /** The property {@code name} as text along a line. */
        LINE_LABEL
    }

    /**
     * One way of drawing of one part of the layer.
     *
     * @param part name of the part in the tile
     * @param kind how
     * @param colour token of the palette without its dashes, such as {@code lw-map-line}; follows light and dark
     * @param size in pixels
     * @param minZoom zoom from which it is drawn
     * @param maxZoom zoom from which it is not drawn any more
     */
    record Mark(String part, Kind kind, String colour, double size, int minZoom, int maxZoom) {

        /** Drawn at every zoom from {@code minZoom} on. */
        public static Mark from(int minZoom, String part, Kind kind, String colour, double size) {
            return new Mark(part, kind, colour, size, minZoom, 24);
        }
    }
}
