package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The definitions that the product brings along, read from where they come into the database. */
public final class ShippedStandards {

    static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static final Pattern ROW =
            Pattern.compile("values \\('([a-z-]+)',.*?\\$json\\$(.*?)\\$json\\$", Pattern.DOTALL);

    private ShippedStandards() {}

    /** By key. */
    public static Map<String, DataStandard> all() {
        Map<String, DataStandard> all = new LinkedHashMap<>();
        for (String file : new String[] {"V921__data_lists.sql", "V922__data_gis.sql"}) {
            ROW.matcher(text("/db/migration/standards/" + file))
                    .results()
                    .forEach(r -> all.put(r.group(1), DefinitionJson.read(r.group(2))));
        }
        return all;
    }

    static DataStandard get(String key) {
        return Objects.requireNonNull(all().get(key), key);
    }

    private static String text(String resource) {
        try (InputStream in = ShippedStandards.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two municipalities and 20 km around a place in the middle of them. */
    static Surroundings around(DataStandard standard) {
        return new Surroundings(
                DAY,
                standard.phases().isEmpty() ? "" : "2",
                Set.of("14627180", "14627140"),
                new GeometryFactory()
                        .createPoint(new Coordinate(400_000, 5_660_000))
                        .buffer(20_000),
                (geometry, system) -> geometry,
                (geometry, system) -> de.lichtweg.geodata.crs.Projection.between(
                                new de.lichtweg.geodata.crs.Crs(system), de.lichtweg.geodata.crs.Crs.WGS84)
                        .transform(geometry),
                system -> system == 25833);
    }
}
