package de.lichtweg.region.app;

import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Municipalities and districts on the map: areas, boundaries, names. Public facts of a day. */
@Component
class BoundaryLayer implements MapLayer {

    private static final int DRAWINGS = 6;

    /** From here on the places themselves bear the names, no longer the middle of an area. */
    private static final int NAMED_UP_TO = 12;

    private final RegionCatalogue catalogue;
    private final InstallationCrs crs;
    private final Clock clock;
    private final Map<Moment, BoundaryDrawing> drawings = new LinkedHashMap<>(16, 0.75f, true);

    private record Moment(long edition, LocalDate day) {}

    BoundaryLayer(RegionCatalogue catalogue, InstallationCrs crs, Clock clock) {
        this.catalogue = catalogue;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "boundaries";
    }

    @Override
    public Display display() {
        return new Display(
                100,
                true,
                true,
                4,
                14,
                List.of(
                        Mark.from(0, BoundaryDrawing.DISTRICT, Kind.AREA, "lw-wash", 0),
                        Mark.from(0, BoundaryDrawing.MUNICIPALITY, Kind.AREA, "lw-map-land", 0),
                        Mark.from(8, BoundaryDrawing.MUNICIPALITY_LINE, Kind.LINE, "lw-map-line", 1),
                        Mark.from(0, BoundaryDrawing.DISTRICT_LINE, Kind.LINE, "lw-faint", 1.6),
                        new Mark(BoundaryDrawing.DISTRICT_LABEL, Kind.LABEL, "lw-muted", 13, 6, 9),
                        new Mark(BoundaryDrawing.MUNICIPALITY_LABEL, Kind.LABEL, "lw-ink", 12.5, 9, NAMED_UP_TO),
                        new Mark(BoundaryDrawing.TOWN_LABEL, Kind.STRONG_LABEL, "lw-ink", 14, 8, NAMED_UP_TO)));
    }

    @Override
    public boolean isVisible(Scope scope) {
        return true;
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        return moment(question).toString();
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        drawing(moment(question)).draw(tile, into);
    }

    @Override
    public List<String> credits(Scope scope, MapQuestion question) {
        return catalogue.boundaries().credits(moment(question).day);
    }

    private Moment moment(MapQuestion question) {
        return new Moment(
                catalogue.edition(),
                Objects.requireNonNullElseGet(question.asOf().validOn(), () -> LocalDate.now(clock)));
    }

    private synchronized BoundaryDrawing drawing(Moment moment) {
        BoundaryDrawing drawing = drawings.computeIfAbsent(moment, m -> BoundaryDrawing.of(catalogue, m.day, crs));
        if (drawings.size() > DRAWINGS) {
            drawings.remove(drawings.keySet().iterator().next());
        }
        return drawing;
    }
}
