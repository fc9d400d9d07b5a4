package de.lichtweg.platform.backup;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** What backup and restore have to know of the installation around them. */
@Component
class Installation {

    private final Path dataFolder;
    private final String homeRegion;
    private final int crs;
    private final List<String> migrations;

    Installation(
            @Value("${lichtweg.data:data}") Path dataFolder,
            @Value("${lichtweg.home-region}") String homeRegion,
            @Value("${lichtweg.crs}") int crs,
            @Value("${spring.flyway.locations}") List<String> migrations) {
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
        this.homeRegion = homeRegion;
        this.crs = crs;
        this.migrations = migrations;
    }

    Path dataFolder() {
        return dataFolder;
    }

    String homeRegion() {
        return homeRegion;
    }

    int crs() {
        return crs;
    }

    List<String> migrations() {
        return migrations;
    }

    /** One schema per module, named like its folder of migrations. */
    List<String> schemas() {
        return migrations.stream()
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .toList();
    }

    /** The migrations that this version of the program knows, for a database. */
    Flyway flyway(JdbcConnectionDetails database) {
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations(migrations.toArray(String[]::new))
                .defaultSchema("public")
                .outOfOrder(true)
                .load();
    }
}
