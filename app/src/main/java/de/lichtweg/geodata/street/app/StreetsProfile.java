package de.lichtweg.geodata.street.app;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.street.store.StreetStore;
import de.lichtweg.platform.error.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Profile {@code streets}: streets and paths as lines, from OpenStreetMap or any file of lines with a class. A street is known
 * again by its id within the source, without one by its very line.
 */
@Component
class StreetsProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            new Field("kind", true, List.of("highway", "klasse", "strassenklasse", "fclass", "widmung", "kind")),
            new Field("id", false, List.of("osm_id", "@id", "id", "kennung", "gml_id", "objectid", "uuid")),
            new Field("name", false, List.of("name", "strassenname", "strasse", "strname", "bezeichnung")),
            new Field("surface", false, List.of("surface", "oberflaeche", "belag")),
            new Field("bridge", false, List.of("bridge", "bruecke")),
            new Field("tunnel", false, List.of("tunnel")));

    private final StreetStore store;
    private final InstallationCrs crs;
    private final Clock clock;

    StreetsProfile(StreetStore store, InstallationCrs crs, Clock clock) {
        this.store = store;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "streets";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header =
                head.header().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        boolean classed = header.contains("highway") || header.contains("strassenklasse") || header.contains("fclass");
        return head.places() && classed ? 92 : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        if (!Projection.knows(rows.epsg())) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(rows.epsg()));
        }
        LocalDate asked = request.asOf();
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        StreetRows reader = new StreetRows(crs.from(new Crs(rows.epsg())), request.source(), issues);
        for (Row row : rows) {
            issues.progress(reader.read(row), rows.estimate());
        }
        return new StreetPlan(store, request, day, reader).compare();
    }
}
