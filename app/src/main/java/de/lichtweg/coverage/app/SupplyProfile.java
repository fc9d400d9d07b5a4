package de.lichtweg.coverage.app;

import de.lichtweg.coverage.store.SupplyStore;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.platform.security.DataClass;
import java.util.List;
import org.springframework.stereotype.Component;

/** Profile {@code supply}: an operator's offers per address or area; several rows of an address are several offers. */
@Component
class SupplyProfile implements ImportProfile {

    private static final StatementFiles.Kind KIND = new StatementFiles.Kind("supply", "operator:");

    private final StatementFiles files;
    private final SupplyStore store;

    SupplyProfile(StatementFiles files, SupplyStore store) {
        this.files = files;
        this.store = store;
    }

    @Override
    public String key() {
        return "supply";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.BUSINESS_SECRET;
    }

    @Override
    public List<Field> fields() {
        return SupplyFields.with(SupplyFields.TECHNOLOGY, SupplyFields.DOWN, SupplyFields.UP);
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header();
        boolean offers =
                AddressFields.has(header, SupplyFields.TECHNOLOGY) && AddressFields.has(header, SupplyFields.DOWN);
        if (!offers || OwnFiles.isAddressList(header) || !SupplyFields.isPlaced(head)) {
            return 0;
        }
        return AddressFields.has(header, SupplyFields.KIND) ? 50 : 90;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        return files.plan(KIND, request, rows, issues, store, Speeds::read);
    }
}
