package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.OfferLine;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.AddressListView.Cell;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The cells of the rows of one page of the address list, in the chosen columns. */
final class ListCells {

    private final List<ListColumn> columns;
    private final boolean usual;
    private final boolean district;
    private final Map<Long, OfferLine> offers;
    private final Map<Long, List<String>> notes;
    private final LocalDate day;
    private final Words words;

    private ListCells(
            List<ListColumn> columns,
            boolean district,
            Map<Long, OfferLine> offers,
            Map<Long, List<String>> notes,
            LocalDate day,
            Words words) {
        this.columns = columns;
        this.usual = columns.equals(ListColumn.USUAL);
        this.district = district;
        this.offers = offers;
        this.notes = notes;
        this.day = day;
        this.words = words;
    }

    static ListCells of(
            List<ListColumn> columns,
            LedgerView view,
            AddressQuery query,
            List<AddressRow> rows,
            Map<Long, List<String>> notes,
            Words words) {
        boolean district = query.region().level().compareTo(RegionKey.Level.MUNICIPALITY) < 0;
        return new ListCells(columns, district, offers(columns, view, rows), notes, view.validOn(), words);
    }

    /** The best offer of each row, where a column says when or from whom it was heard. */
    static Map<Long, OfferLine> offers(List<ListColumn> columns, LedgerView view, List<AddressRow> rows) {
        return columns.contains(ListColumn.SINCE) || columns.contains(ListColumn.SOURCE)
                ? view.bestOffers(rows.stream().map(AddressRow::id).toList())
                : Map.of();
    }

    List<Cell> of(AddressRow row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    private Cell cell(ListColumn column, AddressRow row) {
        String label = usual ? "" : words.get("coverage.list.column." + column.key());
        return new Cell(column.key(), label, usual ? column.style() : chosen(column), text(column, row));
    }

    /** Whoever chose a column sees it on a narrow screen too. */
    private static String chosen(ListColumn column) {
        return (column.style().replace("hide", "") + " cx").strip();
    }

    private String text(ListColumn column, AddressRow row) {
        OfferLine offer = offers.get(row.id());
        return switch (column) {
            case ADDRESS -> row.label();
            case LOCALITY -> place(row);
            case OPERATOR -> supply(row);
            case DOWN -> words.mbit(row.down());
            case UP -> words.mbit(row.down() < 0 ? -1 : row.up());
            case STAGE -> words.stage(row.stage());
            case EXPECTED -> expected(row);
            case WHEN -> ArrivalWords.of(row, day, words);
            case ELIGIBLE ->
                words.get(
                        row.stage() == Stage.UNKNOWN
                                ? "coverage.unknown"
                                : row.eligible() ? "coverage.yes" : "coverage.no");
            case REASON -> words.getOr("coverage.reason." + row.reason(), row.reason());
            case MUNICIPALITY -> orDash(row.municipalityName());
            case POSTCODE -> orDash((row.postcode() + " " + row.postTown()).strip());
            case USAGE -> words.getOr("coverage.value.usage." + row.usage(), row.usage());
            case HOUSEHOLDS -> words.number(row.households());
            case BUSINESSES -> words.number(row.businesses());
            case TECHNOLOGY -> words.technology(row.technology());
            case SINCE -> offer == null ? Words.DASH : words.date(offer.since());
            case SOURCE -> offer == null ? Words.DASH : orDash(offer.source());
            case POSITION -> words.number(Math.round(row.x())) + " / " + words.number(Math.round(row.y()));
            case ID -> Long.toString(row.id());
            case NOTES -> orDash(String.join(" · ", notes.getOrDefault(row.id(), List.of())));
        };
    }

    /** The quarter, and that it is over. */
    private String expected(AddressRow row) {
        boolean late = ArrivalWords.arrival(row, day).equals(Arrival.LATE);
        return late ? words.get("coverage.list.late", row.expectedLabel()) : orDash(row.expectedLabel());
    }

    /** Where an address lies, as far as the region does not say it already. */
    String place(AddressRow row) {
        String locality = row.localityName();
        return district && !columns.contains(ListColumn.MUNICIPALITY)
                ? row.municipalityName() + (locality.isEmpty() ? "" : ", " + locality)
                : orDash(locality);
    }

    private String supply(AddressRow row) {
        if (row.stage() == Stage.UNKNOWN) {
            return words.get("coverage.list.notReported");
        }
        return row.technology() == null
                ? words.get("coverage.list.noOffer")
                : row.operatorName() + " · " + words.technology(row.technology());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Words.DASH : text;
    }
}
