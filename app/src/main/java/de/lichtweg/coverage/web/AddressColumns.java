package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Stage;
import de.lichtweg.platform.table.Column;
import java.time.LocalDate;
import java.util.List;

/**
 * Columns of the exported address list. The headers of place and use are those that the import profile {@code addresses}
 * recognises, those of speed the ones of {@code supply}, so that an export can be imported again.
 */
final class AddressColumns {

    private AddressColumns() {}

    static List<Column<AddressRow>> of(Words words, LocalDate validOn) {
        return List.of(
                Column.text("id", row -> Long.toString(row.id())),
                Column.text("ags", row -> row.municipality().value()),
                Column.text("gemeinde", AddressRow::municipalityName),
                Column.text("ortsteil", AddressRow::localityName),
                Column.text("strasse", AddressRow::street),
                Column.integer("hausnummer", AddressRow::number),
                Column.text("zusatz", AddressRow::suffix),
                Column.text("plz", AddressRow::postcode),
                Column.text("ort", AddressRow::postTown),
                Column.decimal("ostwert", AddressRow::x),
                Column.decimal("nordwert", AddressRow::y),
                Column.text("nutzung", AddressRow::usage),
                Column.integer("haushalte", AddressRow::households),
                Column.integer("betriebe", AddressRow::businesses),
                Column.text("betreiber", AddressRow::operatorName),
                Column.text(
                        "technik",
                        row -> row.technology() == null ? "" : row.technology().name()),
                Column.decimal("download_mbit", row -> row.down() < 0 ? null : row.down() / 1000.0),
                Column.decimal("upload_mbit", row -> row.down() < 0 ? null : row.up() / 1000.0),
                Column.text("perspektive", row -> words.stage(row.stage())),
                Column.text("erwartet", AddressRow::expectedLabel),
                Column.date("erwartet_bis", AddressRow::expected),
                Column.yesNo("foerderfaehig", row -> row.stage() == Stage.UNKNOWN ? null : row.eligible()),
                Column.text("grund", AddressRow::reason),
                Column.date("tag", row -> validOn));
    }
}
