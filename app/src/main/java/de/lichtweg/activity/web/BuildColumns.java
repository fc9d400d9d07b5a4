package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.activity.web.BuildRows.BuildRow;
import de.lichtweg.platform.table.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Columns of the list of the building; the profile {@code progress} reads them again. */
@Component
class BuildColumns {

    private final MessageSource messages;

    BuildColumns(MessageSource messages) {
        this.messages = messages;
    }

    /** The columns in their order. German always: the file is an office's list. */
    List<Column<BuildRow>> list(Activity activity) {
        return List.of(
                Column.integer("lichtweg_id", r -> r.address().id()),
                Column.text("strasse", r -> r.address().street()),
                Column.integer("hausnummer", r -> r.address().number()),
                Column.text("zusatz", r -> r.address().suffix()),
                Column.text("plz", r -> r.address().postcode()),
                Column.text("ort", r -> r.address().postTown()),
                Column.text("ags", r -> r.address().municipality().value()),
                Column.text("aktivitaet", r -> Long.toString(activity.id())),
                Column.text("baustand", r -> word("activity.build.state." + r.state())),
                Column.date("seit", r -> said(r, BuildEntry::day)),
                Column.integer("meter", r -> said(r, BuildEntry::metres)),
                Column.date("geplant_fuer", r -> said(r, BuildEntry::planned)),
                Column.integer("haushalte", r -> r.address().households()),
                Column.text(
                        "perspektive", r -> word("coverage.stage." + r.address().stage())),
                Column.text("quelle", r -> said(r, BuildEntry::source)));
    }

    private static <T> @Nullable T said(BuildRow row, Function<BuildEntry, @Nullable T> part) {
        return row.entry().map(part).orElse(null);
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
