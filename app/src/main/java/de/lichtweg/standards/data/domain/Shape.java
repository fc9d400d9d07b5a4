package de.lichtweg.standards.data.domain;

import org.locationtech.jts.geom.Geometry;

/** What the geometries of a layer are; several of a kind count as the kind. */
public enum Shape {
    /** A table without places. */
    NONE,
    POINT,
    LINE,
    AREA;

    /** Whether a geometry is of this shape. */
    public boolean fits(Geometry geometry) {
        return switch (this) {
            case NONE -> true;
            case POINT -> geometry.getDimension() == 0;
            case LINE -> geometry.getDimension() == 1;
            case AREA -> geometry.getDimension() == 2;
        };
    }
}
