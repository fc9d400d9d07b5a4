package de.lichtweg.portal.domain;

import de.lichtweg.portal.domain.PublicActivity.Standing;
import java.util.Comparator;
import java.util.List;

/** Where something is built or will be: the municipalities of the district by the furthest that goes on in them. */
public final class CourseMap {

    private CourseMap() {}

    /**
     * A municipality.
     *
     * @param standing what decides its colour, OTHER where nothing is built
     * @param count activities that build something there
     */
    public record Place(MapDrawing.Shape shape, Standing standing, int count) {}

    /** The municipalities of a map. */
    public static List<Place> places(List<MapDrawing.Shape> shapes, List<PublicActivity> activities) {
        return shapes.stream().map(s -> place(s, activities)).toList();
    }

    private static Place place(MapDrawing.Shape shape, List<PublicActivity> activities) {
        List<PublicActivity> there = activities.stream()
                .filter(a -> a.builds() && a.isIn(shape.key()))
                .toList();
        Standing standing = there.stream()
                .map(PublicActivity::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.OTHER);
        return new Place(shape, standing, there.size());
    }
}
