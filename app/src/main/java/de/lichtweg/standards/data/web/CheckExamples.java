package de.lichtweg.standards.data.web;

import de.lichtweg.standards.data.app.RuleFields;
import de.lichtweg.standards.data.domain.Check;
import de.lichtweg.standards.data.domain.Check.Written;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Every check that a rule can make, as it is written: whoever writes a rule copies one and puts in the own names. */
final class CheckExamples {

    private static final String COLUMN = "spalte";
    private static final String OTHER = "andere_spalte";
    private static final String TABLE = "andere_tabelle";
    private static final String GROUP = "gruppe";

    private static final List<Example> CELLS = List.of(
            example("unique", new Check.Unique(List.of(COLUMN, OTHER))),
            example("consecutive", new Check.Consecutive(COLUMN)),
            example("reference", new Check.Reference(COLUMN, TABLE, OTHER, "")),
            example("ascending", new Check.Ascending(List.of(COLUMN, OTHER))),
            example("filled-when", new Check.FilledWhen(COLUMN, OTHER, List.of("CODE"))),
            example("same", new Check.Same(GROUP, COLUMN)),
            example("in-order", new Check.InOrder(GROUP, OTHER, COLUMN)),
            example("all-codes", new Check.AllCodes(GROUP, COLUMN)),
            example("sum", new Check.SumOf(GROUP, COLUMN, TABLE, GROUP, OTHER, BigDecimal.ONE)),
            example("not-after-delivery", new Check.NotAfterDelivery(COLUMN)),
            example("municipality", new Check.Municipality(COLUMN)),
            example("point-inside", new Check.PointInside("ost", "nord", 25833, 500)));

    private static final List<Example> PLACES = List.of(
            example("inside", new Check.Inside(500)),
            example("valid", new Check.Valid()),
            example("ends-on", new Check.EndsOn(List.of(TABLE), 0.5)),
            example("no-overlap", new Check.NoOverlap(0.5)),
            example("lies-on", new Check.LiesOn(TABLE, 0.5)),
            example("stated-length", new Check.StatedLength(COLUMN, 5, 10, 1)));

    private CheckExamples() {}

    /**
     * One of them.
     *
     * @param kind end of the key of the sentence that says what it asks for
     * @param line as it is typed
     */
    record Example(String kind, String line) {}

    private static Example example(String kind, Written check) {
        return new Example(kind, RuleFields.text(check));
    }

    /** Those that a definition can use; what looks at places only where a table has any. */
    static List<Example> of(DataStandard definition) {
        boolean places = definition.layers().stream().anyMatch(l -> l.shape() != Shape.NONE);
        return places ? Stream.concat(CELLS.stream(), PLACES.stream()).toList() : CELLS;
    }
}
