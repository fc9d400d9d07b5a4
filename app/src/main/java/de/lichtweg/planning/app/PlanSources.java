package de.lichtweg.planning.app;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.planning.io.PlanFiles;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose streets and addresses a plan stands on. Whose supply or promises chose the addresses is not said: others read the files too. */
@Component
class PlanSources {

    private static final Set<String> GROUND = Set.of("addresses", "streets");

    private final ObjectProvider<SourceInfo> sources;
    private final boolean demo;

    PlanSources(ObjectProvider<SourceInfo> sources, @Value("${lichtweg.demo}") boolean demo) {
        this.sources = sources;
        this.demo = demo;
    }

    /** Where streets and addresses of this installation come from. */
    PlanFiles.Origin origin(Scope scope) {
        return new PlanFiles.Origin(
                "Straßen und Adressen dieser Installation",
                licences(sources.orderedStream().flatMap(s -> s.list(scope).stream())),
                demo);
    }

    static List<Provenance.Licence> licences(Stream<SourceInfo.Source> known) {
        return known.filter(s -> GROUND.contains(s.delivers()))
                .map(s -> new Provenance.Licence(s.name(), s.licence(), s.attribution()))
                .distinct()
                .toList();
    }
}
