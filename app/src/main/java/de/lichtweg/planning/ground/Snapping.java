package de.lichtweg.planning.ground;

import de.lichtweg.geodata.ingest.read.HeaderText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the street of each house: the nearest piece of the street of its name, where one lies within reach; else the nearest piece
 * of any street. Names are compared without case, hyphens and the many ways to write "Straße".
 */
final class Snapping {

    private final Pieces pieces;
    private final GroundRules.Distances reach;
    private final STRtree segments = new STRtree();
    private final String[] names;
    private final Map<String, String> written = new HashMap<>();

    private record Segment(int piece, int from) {}

    Snapping(Pieces pieces, GroundRules.Distances reach) {
        this.pieces = pieces;
        this.reach = reach;
        this.names = new String[pieces.size()];
        for (int p = 0; p < pieces.size(); p++) {
            names[p] = plain(pieces.street(p).name());
            double[] xy = pieces.street(p).xy();
            for (int i = 0; i + 3 < xy.length; i += 2) {
                segments.insert(new Envelope(xy[i], xy[i + 2], xy[i + 1], xy[i + 3]), new Segment(p, i));
            }
        }
        segments.build();
    }

    /** "Dr.-Külz-Str." and "Dr. Külz Straße" are one. */
    private String plain(String name) {
        return written.computeIfAbsent(name, n -> HeaderText.normalise(n).replace("strasse", "str"));
    }

    /** A foot for each house that lies in reach of a street, in the order of the houses. */
    List<Foot> feet(List<House> houses) {
        List<Foot> feet = new ArrayList<>();
        for (int h = 0; h < houses.size(); h++) {
            Foot foot = foot(h, houses.get(h));
            if (foot != null) {
                feet.add(foot);
            }
        }
        return feet;
    }

    private @Nullable Foot foot(int index, House house) {
        String name = plain(house.street());
        Foot named = name.isEmpty() ? null : nearest(index, house, name, reach.name());
        if (named != null) {
            return named;
        }
        for (double radius = Math.min(50, reach.any()); ; radius *= 2) {
            Foot foot = nearest(index, house, "", Math.min(radius, reach.any()));
            if (foot != null || radius >= reach.any()) {
                return foot;
            }
        }
    }

    /** The nearest piece within a radius, of a name unless that is empty; the first of the file among equals. */
    private @Nullable Foot nearest(int index, House house, String name, double radius) {
        double x = house.x();
        double y = house.y();
        Segment best = null;
        double[] at = {0, 0, radius, 0};
        for (Object found : segments.query(new Envelope(x - radius, x + radius, y - radius, y + radius))) {
            Segment segment = (Segment) found;
            if (name.isEmpty() || names[segment.piece].equals(name)) {
                double[] foot = Segments.project(pieces.street(segment.piece).xy(), segment.from, x, y);
                boolean nearer = foot[2] < at[2] || foot[2] == at[2] && (best == null || isBefore(segment, best));
                best = nearer ? segment : best;
                at = nearer ? foot : at;
            }
        }
        if (best == null) {
            return null;
        }
        boolean left = Segments.isLeft(pieces.street(best.piece).xy(), best.from, x, y);
        return new Foot(index, best.piece, best.from / 2.0 + at[3], at[2], left, !name.isEmpty());
    }

    private static boolean isBefore(Segment one, Segment other) {
        return one.piece != other.piece ? one.piece < other.piece : one.from < other.from;
    }
}
