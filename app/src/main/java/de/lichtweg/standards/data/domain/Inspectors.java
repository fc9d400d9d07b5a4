package de.lichtweg.standards.data.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.quadtree.Quadtree;

/** Sets a rule to work on a delivery; empty where it cannot be checked here, or is about no rows. */
record Inspectors(DataStandard standard, Surroundings surroundings, Findings findings) {

    Optional<Inspector> of(Rule rule) {
        return switch (rule.check()) {
            case Check.OfLayer c ->
                Optional.of(new CellInspector(rule, c, column(rule, c.column()).orElse(null), findings));
            case Check.Unique c -> Optional.of(new RowInspectors.Unique(rule, c, findings, new HashMap<>()));
            case Check.Consecutive c -> Optional.of(new RowInspectors.Consecutive(rule, c, findings, new TreeMap<>()));
            case Check.Reference c -> Optional.of(new RowInspectors.Reference(rule, c, findings, new HashSet<>()));
            case Check.Ascending c -> Optional.of(new RowInspectors.Ascending(rule, c, findings));
            case Check.FilledWhen c -> Optional.of(new RowInspectors.FilledWhen(rule, c, findings));
            case Check.Same c -> Optional.of(new RowInspectors.Same(rule, c, findings, new HashMap<>()));
            case Check.InOrder c ->
                codes(rule, c.order()).map(o -> new RowInspectors.InOrder(rule, c, o, findings, new HashMap<>()));
            case Check.AllCodes c ->
                codes(rule, c.column()).map(o -> new RowInspectors.AllCodes(rule, c, o, findings, new TreeMap<>()));
            case Check.SumOf c -> Optional.of(RowInspectors.SumOf.of(rule, c, findings));
            case Check.NotAfterDelivery c -> Optional.of(new RowInspectors.NotAfterDelivery(rule, c, findings));
            case Check.Municipality c ->
                surroundings.municipalities().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RowInspectors.Municipality(rule, c, findings, surroundings.municipalities()));
            case Check.PointInside c ->
                territory(c.marginMetres()).map(t -> new PlaceInspectors.PointInside(rule, c, t, findings));
            case Check.Valid c -> Optional.of(new PlaceInspectors.Valid(rule, findings));
            case Check.EndsOn c -> Optional.of(new PlaceInspectors.EndsOn(rule, c, findings, new HPRtree()));
            case Check.NoOverlap c -> Optional.of(new PlaceInspectors.NoOverlap(rule, c, findings, new Quadtree()));
            case Check.LiesOn c -> Optional.of(new PlaceInspectors.LiesOn(rule, c, findings, new HPRtree()));
            case Check.StatedLength c -> Optional.of(new PlaceInspectors.StatedLength(rule, c, findings));
            case Check.Inside c -> territory(c.marginMetres()).map(t -> new PlaceInspectors.Inside(rule, t, findings));
        };
    }

    private Optional<DataColumn> column(Rule rule, String name) {
        return standard.layer(rule.layer()).flatMap(l -> l.column(name));
    }

    private Optional<CodeList> codes(Rule rule, String column) {
        return column(rule, column).flatMap(standard::codesOf);
    }

    private Optional<PreparedGeometry> territory(int marginMetres) {
        Geometry boundary = surroundings.boundary();
        return boundary == null
                ? Optional.empty()
                : Optional.of(PreparedGeometryFactory.prepare(boundary.buffer(marginMetres)));
    }
}
