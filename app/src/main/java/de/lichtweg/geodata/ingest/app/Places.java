package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.crs.AxisOrder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How the geometries of a file are to be understood.
 *
 * @param epsg their coordinate system
 * @param named whether the file or the user named it
 * @param swapped whether north stands before east, so that every position has to be turned round
 */
record Places(int epsg, boolean named, boolean swapped) {

    private static final int LOOKED_AT = 1_000;

    /** Looks at the first geometries; refuses a file whose system cannot be right. */
    static Places of(String file, Layout layout, @Nullable Integer given, int homeEpsg) {
        RawTable table = layout.table();
        Integer named = given != null ? given : table.epsg();
        if (named == null && needsSystem(table.format())) {
            throw new RuleViolation("import.crs", file);
        }
        int epsg = named != null ? named : table.format().equals("geojson") ? Crs.WGS84.epsg() : homeEpsg;
        Envelope box = box(layout);
        AxisOrder order = AxisOrder.of(new Crs(epsg), box);
        boolean swapped = order == AxisOrder.NORTH_EAST || order == AxisOrder.UNDECIDED && table.isNorthFirst();
        if (epsg == Crs.WGS84.epsg() && !isInDegrees(box)) {
            throw new RuleViolation("import.crs.range", file);
        }
        return new Places(epsg, named != null, swapped);
    }

    private static boolean needsSystem(String format) {
        return RawTable.PLACES.contains(format) && !format.equals("geojson");
    }

    private static Envelope box(Layout layout) {
        Envelope box = new Envelope();
        try (RawTable.Records records = layout.open()) {
            for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
                Geometry geometry = records.next().geometry();
                if (geometry != null) {
                    box.expandToInclude(geometry.getEnvelopeInternal());
                }
            }
        }
        return box;
    }

    private static boolean isInDegrees(Envelope box) {
        return box.isNull()
                || box.getMaxX() <= 180 && box.getMinX() >= -180 && box.getMaxY() <= 180 && box.getMinY() >= -180;
    }

    /** The geometry with east before north. */
    @Nullable
    Geometry inOrder(@Nullable Geometry geometry) {
        return geometry == null || !swapped ? geometry : AxisOrder.turned(geometry);
    }
}
