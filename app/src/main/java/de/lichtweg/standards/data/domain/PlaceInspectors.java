package de.lichtweg.standards.data.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.quadtree.Quadtree;

/** Rules about where things lie. Distances are metres of the installation's system, lengths are those on the ellipsoid. */
final class PlaceInspectors {

    private static final GeometryFactory POINTS = new GeometryFactory();

    /** Lines that only meet or cross share less than so many times the tolerance. */
    private static final int SHARED = 10;

    private PlaceInspectors() {}

    private static String metres(double value) {
        return String.format(Locale.GERMANY, "%.1f", value);
    }

    /** Something that others lie on or end at. */
    record Thing(String layer, long row, Geometry geometry) {}

    record Valid(Rule rule, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            Geometry geometry = line.metres();
            if (geometry != null
                    && (!geometry.isValid() || geometry.getDimension() == 1 && geometry.getLength() == 0)) {
                line.spoil();
                findings.at(rule, line, "");
            }
        }
    }

    record Inside(Rule rule, PreparedGeometry territory, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            Geometry geometry = line.metres();
            if (geometry != null && !line.isSpoilt() && !territory.covers(geometry)) {
                line.spoil();
                findings.at(rule, line, "");
            }
        }
    }

    record PointInside(Rule rule, Check.PointInside check, PreparedGeometry territory, Findings findings)
            implements Inspector {

        @Override
        public void look(Line line) {
            if (line.value(check.east()) instanceof BigDecimal east
                    && line.value(check.north()) instanceof BigDecimal north) {
                Point point = POINTS.createPoint(new Coordinate(east.doubleValue(), north.doubleValue()));
                if (!territory.covers(line.source().surroundings().toMetres().apply(point, check.epsg()))) {
                    findings.at(rule, line, check.east(), line.text(check.north()));
                }
            }
        }
    }

    record StatedLength(Rule rule, Check.StatedLength check, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            Geometry degrees = line.degrees();
            if (degrees == null || line.isSpoilt() || !(line.value(check.column()) instanceof BigDecimal stated)) {
                return;
            }
            double measured = Ellipsoid.metres(degrees);
            double least = measured * (1 - check.percentBelow() / 100) - check.toleranceMetres();
            double most = measured * (1 + check.percentAbove() / 100) + check.toleranceMetres();
            if (!(stated.doubleValue() >= least && stated.doubleValue() <= most)) {
                findings.at(rule, line, check.column(), metres(measured));
            }
        }
    }

    record EndsOn(Rule rule, Check.EndsOn check, Findings findings, HPRtree things) implements Inspector {

        @Override
        public boolean learnsFrom(String layer) {
            return check.layers().contains(layer);
        }

        @Override
        public void learn(Line line) {
            Geometry geometry = line.metres();
            if (geometry != null) {
                findings.remember(geometry.getNumPoints());
                things.insert(
                        geometry.getEnvelopeInternal(),
                        new Thing(line.source().layer().name(), line.number(), geometry));
            }
        }

        @Override
        public void look(Line line) {
            Geometry geometry = line.metres();
            for (int i = 0; geometry != null && !line.isSpoilt() && i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) instanceof LineString part && !part.isEmpty() && !part.isClosed()) {
                    end(line, geometry, i, part.getStartPoint());
                    end(line, geometry, i, part.getEndPoint());
                }
            }
        }

        private void end(Line line, Geometry geometry, int own, Point point) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (i != own && geometry.getGeometryN(i).isWithinDistance(point, check.toleranceMetres())) {
                    return;
                }
            }
            Envelope around = point.getEnvelopeInternal();
            around.expandBy(check.toleranceMetres());
            for (Object found : things.query(around)) {
                if (found instanceof Thing thing
                        && !isSelf(thing, line)
                        && thing.geometry.isWithinDistance(point, check.toleranceMetres())) {
                    return;
                }
            }
            findings.at(rule, line, "", metres(point.getX()), metres(point.getY()));
        }

        private static boolean isSelf(Thing thing, Line line) {
            return thing.row == line.number()
                    && thing.layer.equals(line.source().layer().name());
        }
    }

    record NoOverlap(Rule rule, Check.NoOverlap check, Findings findings, Quadtree before) implements Inspector {

        @Override
        public void look(Line line) {
            Geometry geometry = line.metres();
            if (geometry == null || line.isSpoilt()) {
                return;
            }
            Envelope around = geometry.getEnvelopeInternal();
            around.expandBy(check.toleranceMetres());
            for (Object found : before.query(around)) {
                if (found instanceof Thing thing
                        && thing.geometry.getEnvelopeInternal().intersects(around)) {
                    compare(line, geometry, thing);
                }
            }
            findings.remember(geometry.getNumPoints());
            before.insert(geometry.getEnvelopeInternal(), new Thing("", line.number(), geometry));
        }

        private void compare(Line line, Geometry geometry, Thing other) {
            if (!geometry.isWithinDistance(other.geometry, check.toleranceMetres())) {
                return;
            }
            double shared = geometry.intersection(other.geometry.buffer(check.toleranceMetres()))
                    .getLength();
            if (shared > SHARED * check.toleranceMetres()) {
                findings.at(rule, line, "", other.row, metres(shared));
            }
        }
    }

    record LiesOn(Rule rule, Check.LiesOn check, Findings findings, HPRtree things) implements Inspector {

        @Override
        public boolean learnsFrom(String layer) {
            return layer.equals(check.layer());
        }

        @Override
        public void learn(Line line) {
            Geometry geometry = line.metres();
            if (geometry != null) {
                findings.remember(geometry.getNumPoints());
                things.insert(geometry.getEnvelopeInternal(), new Thing("", line.number(), geometry));
            }
        }

        @Override
        public void look(Line line) {
            Geometry rest = line.metres();
            if (rest == null || line.isSpoilt()) {
                return;
            }
            Envelope around = rest.getEnvelopeInternal();
            around.expandBy(check.toleranceMetres());
            List<?> near = things.query(around);
            for (Object found : near) {
                if (found instanceof Thing thing && rest.isWithinDistance(thing.geometry, check.toleranceMetres())) {
                    rest = rest.difference(thing.geometry.buffer(check.toleranceMetres()));
                }
            }
            if (rest.getLength() > check.toleranceMetres()) {
                findings.at(rule, line, "", metres(rest.getLength()));
            }
        }
    }
}
