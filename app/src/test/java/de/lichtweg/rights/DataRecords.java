package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.rights.Sowing.Village;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.app.DataContents;
import de.lichtweg.standards.data.app.DeliveryDesk;
import de.lichtweg.standards.data.app.DeliveryDesk.HandedIn;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;

/** A data standard of the district of a village, and a delivery of the village whose cells only few may see. */
final class DataRecords {

    private static final Scope OFFICE = Scope.system("test");
    private static final String DEFINITION = """
            {"dataClass": "BUSINESS_SECRET", "layers": [{"name": "liste", "mandatory": true,
              "columns": [{"name": "zahl", "type": "INTEGER", "mandatory": true}]}]}
            """;

    private DataRecords() {}

    static void sow(BeanFactory beans, Village village) {
        String key = village.code() + "-daten";
        LocalDate from = LocalDate.parse(Sowing.HALF_YEAR);
        RegionKey district = village.region().district();
        Standards standards = beans.getBean(Standards.class);
        Version draft = standards.draft(
                OFFICE,
                new Standard(key, StandardKind.DATA, district, "", "", "Datenstandard", "", 0, false),
                new Version(key, 1, Version.State.DRAFT, "", "", "", "", "", null, null, from, null, "", 0, false));
        DataContents contents = beans.getBean(DataContents.class);
        contents.save(OFFICE, key, draft.number(), 0, contents.readFile(DEFINITION));
        standards.publish(OFFICE, key, draft.number(), from);
        beans.getBean(DeliveryDesk.class)
                .deliver(
                        OFFICE,
                        new HandedIn(
                                key,
                                village.region(),
                                "",
                                village.code() + "-absender",
                                village.code() + "-lieferung.csv",
                                Sowing.stream("zahl;notiz\n" + village.code() + "-zahlwort;1\n"),
                                false));
    }
}
