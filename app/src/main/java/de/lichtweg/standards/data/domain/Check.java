package de.lichtweg.standards.data.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a rule looks at. {@link OfLayer} follows from the layers and columns of a standard, {@link Written} is written into it.
 * Layers and columns are called by their names; {@link DataStandard} sees to it that they exist.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Check.Unique.class, name = "unique"),
    @JsonSubTypes.Type(value = Check.Consecutive.class, name = "consecutive"),
    @JsonSubTypes.Type(value = Check.Reference.class, name = "reference"),
    @JsonSubTypes.Type(value = Check.Ascending.class, name = "ascending"),
    @JsonSubTypes.Type(value = Check.FilledWhen.class, name = "filled-when"),
    @JsonSubTypes.Type(value = Check.Same.class, name = "same"),
    @JsonSubTypes.Type(value = Check.InOrder.class, name = "in-order"),
    @JsonSubTypes.Type(value = Check.AllCodes.class, name = "all-codes"),
    @JsonSubTypes.Type(value = Check.SumOf.class, name = "sum"),
    @JsonSubTypes.Type(value = Check.NotAfterDelivery.class, name = "not-after-delivery"),
    @JsonSubTypes.Type(value = Check.Municipality.class, name = "municipality"),
    @JsonSubTypes.Type(value = Check.PointInside.class, name = "point-inside"),
    @JsonSubTypes.Type(value = Check.Valid.class, name = "valid"),
    @JsonSubTypes.Type(value = Check.EndsOn.class, name = "ends-on"),
    @JsonSubTypes.Type(value = Check.NoOverlap.class, name = "no-overlap"),
    @JsonSubTypes.Type(value = Check.LiesOn.class, name = "lies-on"),
    @JsonSubTypes.Type(value = Check.StatedLength.class, name = "stated-length"),
    @JsonSubTypes.Type(value = Check.Inside.class, name = "inside")
})
public sealed interface Check {

    /** What follows from the definition of a layer; {@code column} is empty where the layer as a whole is meant. */
    record OfLayer(Kind kind, String column) implements Check {}

    /** The checks that follow from a definition. */
    enum Kind {
        /** The layer is there and has rows. */
        LAYER,
        /** A table that no layer of the standard means. */
        OTHER_LAYER,
        /** The column is there. */
        COLUMN,
        /** A column that the layer does not know. */
        OTHER_COLUMN,
        /** A mandatory cell has a value. */
        FILLED,
        /** The value is of the column's type. */
        TYPE,
        /** The number lies between smallest and largest. */
        RANGE,
        /** The text is not too long. */
        LENGTH,
        /** The text has the shape that it must have. */
        PATTERN,
        /** The code is in its list. */
        CODE,
        /** The file says in which coordinate system it is, and it is one that is taken. */
        SYSTEM,
        /** There is a geometry, and it is a point, a line, an area as it must be. */
        SHAPE
    }

    /** What somebody wrote down as a rule. */
    sealed interface Written extends Check {}

    /** No two rows have the same values in these columns; rows with an empty first one are left out. */
    record Unique(List<String> columns) implements Written {}

    /** The whole numbers of a column count without a gap. */
    record Consecutive(String column) implements Written {}

    /** A value names a row of a layer; {@code none} is the value that names nothing, empty for no such value. */
    record Reference(String column, String toLayer, String toColumn, String none) implements Written {

        /** Without a value for nothing where a file leaves it out. */
        public Reference {
            none = none == null ? "" : none;
        }
    }

    /** Numbers or days of a row do not fall from column to column; empty ones are left out. */
    record Ascending(List<String> columns) implements Written {}

    /** A column has a value where another one has one of these codes. */
    record FilledWhen(String column, String when, List<String> values) implements Written {}

    /** All rows with the same value in {@code group} have the same value in {@code column}. */
    record Same(String group, String column) implements Written {}

    /** Within a group, in the order of the codes of {@code order}, numbers or days do not fall. */
    record InOrder(String group, String order, String column) implements Written {}

    /** Within a group every code of the column's list occurs. */
    record AllCodes(String group, String column) implements Written {}

    /**
     * The numbers of a group add up to what its row in another layer states.
     *
     * @param tolerance how far they may differ, in the unit of the column
     */
    record SumOf(String group, String column, String toLayer, String toGroup, String toColumn, BigDecimal tolerance)
            implements Written {

        /** Exactly where a file leaves the tolerance out. */
        public SumOf {
            tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
        }
    }

    /** A day is not later than the day of the delivery. */
    record NotAfterDelivery(String column) implements Written {}

    /** The key is one of a municipality of the territory, on the day of the delivery. */
    record Municipality(String column) implements Written {}

    /** East and north, in metres of a coordinate system, lie in the territory. */
    record PointInside(String east, String north, int epsg, int marginMetres) implements Written {}

    /** The geometry is sound: no line without length, no area that crosses itself. */
    record Valid() implements Written {}

    /** Both ends of a line lie on something of these layers; the line itself does not count. */
    record EndsOn(List<String> layers, double toleranceMetres) implements Written {}

    /** No two lines of the layer run on each other for longer than the tolerance. */
    record NoOverlap(double toleranceMetres) implements Written {}

    /** A line lies on lines of another layer in its whole length. */
    record LiesOn(String layer, double toleranceMetres) implements Written {}

    /**
     * The length that a row states is the one of its line on the ellipsoid.
     *
     * @param percentBelow how much shorter it may be stated
     * @param percentAbove how much longer it may be stated, for slack
     * @param toleranceMetres what never matters
     */
    record StatedLength(String column, double percentBelow, double percentAbove, double toleranceMetres)
            implements Written {}

    /** The geometry lies in the territory. */
    record Inside(int marginMetres) implements Written {}
}
