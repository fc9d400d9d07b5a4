package de.lichtweg.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: in the data folder unless {@code spring.datasource.url} names a server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(@Value("${lichtweg.data:data}") Path folder) {
        return EmbeddedDatabase.open(folder);
    }

    @Bean
    FlywayMigrationStrategy migration(ObjectProvider<EmbeddedDatabase> embedded) {
        return flyway -> {
            Optional<EmbeddedDatabase> database = embedded.stream().findFirst();
            if (database.filter(d -> !d.isOwner()).isPresent()) {
                refuseAnotherVersion(flyway);
                return;
            }
            refuseNewerVersion(flyway);
            flyway.migrate();
            database.ifPresent(EmbeddedDatabase::publish);
        };
    }

    private static void refuseAnotherVersion(Flyway flyway) {
        MigrationInfoService info = flyway.info();
        if (info.pending().length > 0) {
            throw new SchemaMismatch(
                    "Den Datenordner betreibt gerade eine ältere Version von Lichtweg. Bitte sie beenden"
                            + " und noch einmal versuchen.");
        }
        refuseNewerVersion(flyway);
    }

    private static void refuseNewerVersion(Flyway flyway) {
        for (var applied : flyway.info().applied()) {
            if (applied.getState().name().startsWith("FUTURE")) {
                throw new SchemaMismatch("Der Datenordner gehört zu einer neueren Version von Lichtweg (Schema "
                        + applied.getVersion() + "). Bitte diese Version verwenden.");
            }
        }
    }
}
