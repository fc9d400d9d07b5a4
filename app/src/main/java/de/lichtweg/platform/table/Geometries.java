package de.lichtweg.platform.table;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the rows of a table lie. A GeoPackage keeps the geometries as they are, GeoJSON has degrees by its standard (RFC 7946).
 *
 * @param epsg coordinate system of the geometries, east before north
 * @param type name of the geometries' type in a GeoPackage: {@code POINT}, or {@code GEOMETRY} for several types
 * @param of geometry of a row, {@code null} without one
 * @param toDegrees a geometry as longitude and latitude (WGS 84)
 * @param <T> a row
 */
public record Geometries<T>(
        int epsg, String type, Function<T, @Nullable Geometry> of, UnaryOperator<Geometry> toDegrees) {}
