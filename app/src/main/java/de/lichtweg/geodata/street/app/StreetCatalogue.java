package de.lichtweg.geodata.street.app;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.StreetKind;
import de.lichtweg.geodata.street.Streets;
import de.lichtweg.geodata.street.store.StreetStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;

/** Answers what streets there are, and which sources they come from. */
@Service
class StreetCatalogue implements Streets, SourceInfo {

    private final StreetStore store;
    private final Operations operations;
    private final Clock clock;

    StreetCatalogue(StreetStore store, Operations operations, Clock clock) {
        this.store = store;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public List<Street> within(Scope scope, Envelope box, Set<StreetKind> kinds, AsOf asOf) {
        LocalDate on = asOf.validOn();
        LocalDate knownOn = asOf.knownOn();
        long operation = knownOn == null ? operations.latest() : operations.knownOn(knownOn);
        return store.list(scope, box, kinds, on == null ? LocalDate.now(clock) : on, operation);
    }

    @Override
    public Envelope extent(Scope scope) {
        return store.extent(scope);
    }

    @Override
    public long operation(Scope scope) {
        return store.operation(scope);
    }

    @Override
    public List<Streets.Source> sources(Scope scope) {
        return store.sources(scope);
    }

    @Override
    public List<SourceInfo.Source> list(Scope scope) {
        return store.sources(scope).stream()
                .map(s -> new SourceInfo.Source(s.key(), s.name(), "streets", s.asOf(), s.licence(), s.attribution()))
                .toList();
    }
}
