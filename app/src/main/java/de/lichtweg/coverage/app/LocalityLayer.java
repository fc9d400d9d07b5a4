package de.lichtweg.coverage.app;

import de.lichtweg.coverage.snapshot.Localities;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of the localities on the map, larger ones first, for whoever may open their addresses. */
@Component
class LocalityLayer implements MapLayer {

    private static final int ORDER = 150;
    private static final int FIRST_ZOOM = 10;
    private static final int LAST_ZOOM = 14;
    private static final String NAMES = "locality-label";
    private static final String MAIN_NAMES = "main-locality-label";

    private final Localities localities;

    LocalityLayer(Localities localities) {
        this.localities = localities;
    }

    @Override
    public String key() {
        return "localities";
    }

    @Override
    public Display display() {
        return new Display(
                ORDER,
                true,
                true,
                FIRST_ZOOM,
                LAST_ZOOM,
                List.of(
                        Mark.from(11, NAMES, Kind.LABEL, "lw-muted", 12),
                        Mark.from(12, MAIN_NAMES, Kind.STRONG_LABEL, "lw-ink", 14)));
    }

    @Override
    public boolean isVisible(Scope scope) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL);
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        return localities.version(scope, question.asOf());
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        for (Localities.Place place : localities.list(scope, question.asOf())) {
            if (tile.holds(place.x(), place.y())) {
                VectorTile.Part part = into.part(place.main() ? MAIN_NAMES : NAMES);
                part.point(
                        0,
                        tile.tileX(place.x()),
                        tile.tileY(place.y()),
                        part.property("key", place.key().value()),
                        part.property("name", place.name()),
                        part.property("rank", place.addresses()));
            }
        }
    }
}
