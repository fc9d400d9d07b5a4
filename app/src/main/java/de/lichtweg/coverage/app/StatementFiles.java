package de.lichtweg.coverage.app;

import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.parties.Operators;
import de.lichtweg.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Takes in files in which an operator makes statements about addresses: supply and prospects. A file of areas, with no column that
 * names an address, speaks for every address inside; it has a source of its own that ranks below the operator's lists.
 */
@Component
class StatementFiles {

    private final Desk desk;

    StatementFiles(
            Registers registers,
            DeliveryStore deliveries,
            SourceStore sources,
            Operators operators,
            Regions regions,
            InstallationCrs crs) {
        this.desk = new Desk(registers, deliveries, sources, operators, regions, crs);
    }

    /** What reading a file needs. */
    record Desk(
            Registers registers,
            DeliveryStore deliveries,
            SourceStore sources,
            Operators operators,
            Regions regions,
            InstallationCrs crs) {}

    /** Kind of a delivery and how the key of its default source begins. */
    record Kind(String delivery, String sourcePrefix) {}

    /** Plans an import. */
    <P> Plan plan(
            Kind kind, Request request, Rows rows, Issues issues, StatementStore<P> store, StatementReader<P> reader) {
        if (OwnFiles.areStatements(rows)) {
            return new OwnStatements<>(desk, kind, request, issues, store, reader).read(rows);
        }
        return new StatementReading<>(desk, kind, request, issues, store, reader).read(rows);
    }
}
