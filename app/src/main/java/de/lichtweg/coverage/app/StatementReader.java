package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import java.util.Optional;

/** Reads what a row states. */
@FunctionalInterface
interface StatementReader<P> {

    /** The payload; empty and an issue if the row does not go in. */
    Optional<P> read(Row row, Issues issues);
}
