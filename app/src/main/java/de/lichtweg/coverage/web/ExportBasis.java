package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Geometries;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every table of the ledger carries when it is taken away: its provenance, the licences, and where its rows lie. */
@Component
class ExportBasis {

    private static final String PUBLISHED = "breitbandatlas";

    private final ObjectProvider<SourceInfo> sources;
    private final InstallationCrs crs;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final boolean demo;

    ExportBasis(
            ObjectProvider<SourceInfo> sources,
            InstallationCrs crs,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.sources = sources;
        this.crs = crs;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    Words words() {
        return Words.current(messages);
    }

    /** The provenance of what a view answers; published rates have no part in it. */
    Provenance provenance(Scope scope, LedgerView view, List<Provenance.Fact> facts) {
        List<Provenance.Fact> all = new ArrayList<>();
        all.add(new Provenance.Fact("Tag der Auskunft", words().date(view.validOn())));
        Long through = view.asOf().knownThrough();
        if (through != null) {
            all.add(new Provenance.Fact("bekannt nach Vorgang", Long.toString(through)));
        }
        all.add(new Provenance.Fact("Regelwerk", view.ruleSet().name()));
        all.addAll(facts);
        return provenance(scope, view.reportingDate(), view.asOf().knownOn(), all);
    }

    /** The provenance of statements of the ledger. */
    Provenance provenance(
            Scope scope, @Nullable LocalDate asOf, @Nullable LocalDate knownOn, List<Provenance.Fact> facts) {
        return new Provenance(
                words().get("coverage.export.source"), asOf, knownOn, clock.today(), demo, facts, licences(scope));
    }

    private List<Provenance.Licence> licences(Scope scope) {
        return sources.orderedStream()
                .flatMap(s -> s.list(scope).stream())
                .filter(s -> !s.key().equals(PUBLISHED))
                .map(s -> new Provenance.Licence(s.name(), s.licence(), s.attribution()))
                .toList();
    }

    /** Rows that are points in the installation's system. */
    <T> Geometries<T> points(ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        GeometryFactory factory = new GeometryFactory();
        return geometries(
                "POINT", row -> factory.createPoint(new Coordinate(x.applyAsDouble(row), y.applyAsDouble(row))));
    }

    /** Rows that are areas in the installation's system. */
    <T> Geometries<T> areas(Function<T, @Nullable Geometry> of) {
        return geometries("GEOMETRY", of);
    }

    private <T> Geometries<T> geometries(String type, Function<T, @Nullable Geometry> of) {
        Projection toDegrees = crs.to(Crs.WGS84);
        return new Geometries<>(crs.crs().epsg(), type, of, toDegrees::transform);
    }
}
