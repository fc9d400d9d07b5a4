package de.lichtweg.activity.app;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two municipalities with four houses each, all with copper. */
public final class Village {

    public static final RegionKey NOSSEN = new RegionKey("14627180");
    public static final RegionKey LOMMATZSCH = new RegionKey("14627130");

    private static final Scope ALL = Scope.system("test");

    private Village() {}

    public static void build(JdbcClient jdbc, Operations operations, Imports imports) {
        List<RegionKey> both = List.of(NOSSEN, LOMMATZSCH);
        operations.write(ALL, new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("-- all below districts\ndelete from region.region where length(key) > 5")
                    .update();
            for (int i = 0; i < both.size(); i++) {
                region(jdbc, n, both.get(i), i);
            }
            return n;
        });
        StringBuilder houses = new StringBuilder("id;ags;strasse;hausnummer;plz;ort;x;y;haushalte;betriebe\n");
        StringBuilder offers = new StringBuilder("id;technologie;download;upload\n");
        for (int i = 0; i < both.size(); i++) {
            for (int house = 1; house <= 4; house++) {
                String id = both.get(i) + "-" + house;
                houses.append("%s;%s;Dorfstraße;%d;01683;Ort;%d;5654000;2;0\n"
                        .formatted(id, both.get(i), house, 384_000 + 9_000 * i + 30 * house));
                offers.append(id).append(";FTTC;50;10\n");
            }
        }
        take(imports, "addresses", null, "2018-12-31", houses, 25833);
        take(imports, "supply", "Netz A (Demo)", "2018-12-31", offers, null);
    }

    private static void region(JdbcClient jdbc, long operation, RegionKey key, int column) {
        jdbc.sql("""
                -- one region
                insert into region.region (key, name, type, source, valid_from, rec_from)
                values (:key, :name, 'Gemeinde', 'test', '2008-08-01', :n)
                """)
                .param("key", key.value())
                .param("name", key.equals(NOSSEN) ? "Nossen" : "Lommatzsch")
                .param("n", operation)
                .update();
        double west = 380_000 + 9_000.0 * column;
        jdbc.sql("""
                -- its boundary
                insert into region.boundary (key, source, geometry, valid_from, rec_from)
                values (:key, 'test', :wkb, '2008-08-01', :n)
                """)
                .param("key", key.value())
                .param(
                        "wkb",
                        new WKBWriter()
                                .write(new GeometryFactory()
                                        .toGeometry(new Envelope(west, west + 9_000, 5_650_000, 5_659_000))))
                .param("n", operation)
                .update();
    }

    public static void take(
            Imports imports,
            String profile,
            @Nullable String operator,
            String day,
            CharSequence text,
            @Nullable Integer epsg) {
        try {
            Path file = Files.createTempFile(profile, ".csv");
            Files.writeString(file, text);
            imports.run(
                    profile,
                    file,
                    new Request(
                            ALL,
                            new RegionKey("14627"),
                            LocalDate.parse(day),
                            operator,
                            null,
                            true,
                            false,
                            false,
                            epsg,
                            file.getFileName().toString(),
                            "test"),
                    Map.of(),
                    null);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
