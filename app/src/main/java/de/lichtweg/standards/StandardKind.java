package de.lichtweg.standards;

/** What a standard is. */
public enum StandardKind {
    /** Letters, minutes, letters of intent, packages of a market survey, resolutions. */
    TEMPLATE,
    /** Points that are gone through. */
    CHECKLIST,
    /** Columns, values and rules by which data are delivered. */
    DATA,
    /** How a figure is defined. */
    FIGURE,
    /** Phases and steps by which activities run; these come with the program, see {@link Templates}. */
    PROCEDURE
}
