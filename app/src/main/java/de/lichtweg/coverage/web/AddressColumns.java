package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.OfferRow;
import de.lichtweg.coverage.LedgerView.ProspectRow;
import de.lichtweg.coverage.Stage;
import de.lichtweg.platform.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns of the exported address list. The headers of place and use are those that the import profile {@code addresses}
 * recognises, those of speed the ones of {@code supply}, so that an export can be imported again.
 */
final class AddressColumns {

    private AddressColumns() {}

    static List<Column<AddressRow>> of(Words words, LocalDate validOn) {
        return List.of(
                Column.text("lichtweg_id", row -> Long.toString(row.id())),
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
                Column.text("kommt", row -> ArrivalWords.plain(ArrivalWords.arrival(row, validOn), words)),
                Column.yesNo("foerderfaehig", row -> row.stage() == Stage.UNKNOWN ? null : row.eligible()),
                Column.text("grund", AddressRow::reason),
                Column.date("tag", row -> validOn));
    }

    /** Columns of the list of offers; the import profile {@code supply} takes them back. */
    static List<Column<OfferRow>> ofOffers(LocalDate validOn) {
        List<Column<OfferRow>> columns = new ArrayList<>(ofPlace(OfferRow::address));
        columns.addAll(List.of(
                Column.text("betreiber", OfferRow::operatorName),
                Column.text("technik", row -> row.technology().name()),
                Column.decimal("download_mbit", row -> row.downKbps() / 1000.0),
                Column.decimal("upload_mbit", row -> row.upKbps() / 1000.0),
                Column.text("quelle_kennung", OfferRow::sourceKey),
                Column.text("quelle", OfferRow::source),
                Column.date("gilt_seit", OfferRow::since),
                Column.date("stichtag", row -> validOn)));
        return List.copyOf(columns);
    }

    /** Columns of the list of prospects; the import profile {@code prospects} takes them back. */
    static List<Column<ProspectRow>> ofProspects(Words words, LocalDate validOn) {
        List<Column<ProspectRow>> columns = new ArrayList<>(ofPlace(ProspectRow::address));
        columns.addAll(List.of(
                Column.text("betreiber", ProspectRow::operatorName),
                Column.text("art", row -> words.get("coverage.export.kind." + row.stage())),
                Column.text("technik", row -> row.technology().name()),
                Column.decimal("download_mbit", row -> row.downKbps() / 1000.0),
                Column.decimal("upload_mbit", row -> row.upKbps() / 1000.0),
                Column.date("von", ProspectRow::expectedFrom),
                Column.date("bis", ProspectRow::expectedTo),
                Column.yesNo("vertraulich", ProspectRow::secret),
                Column.text("massnahme", ProspectRow::subject),
                Column.text("quelle_kennung", ProspectRow::sourceKey),
                Column.text("quelle", ProspectRow::source),
                Column.date("gilt_seit", ProspectRow::since),
                Column.date("stichtag", row -> validOn)));
        return List.copyOf(columns);
    }

    private static <T> List<Column<T>> ofPlace(Function<T, AddressRow> address) {
        return List.of(
                Column.text(
                        "lichtweg_id", row -> Long.toString(address.apply(row).id())),
                Column.text("ags", row -> address.apply(row).municipality().value()),
                Column.text("gemeinde", row -> address.apply(row).municipalityName()),
                Column.text("ortsteil", row -> address.apply(row).localityName()),
                Column.text("strasse", row -> address.apply(row).street()),
                Column.integer("hausnummer", row -> address.apply(row).number()),
                Column.text("zusatz", row -> address.apply(row).suffix()),
                Column.text("plz", row -> address.apply(row).postcode()),
                Column.text("ort", row -> address.apply(row).postTown()));
    }
}
