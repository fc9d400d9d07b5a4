package de.lichtweg.parties.view;

/** Who else sees a view. */
public enum Sharing {
    /** Nobody but its owner. */
    PRIVATE,
    /** Everybody of the owner's organisation, who may change it too. */
    ORGANISATION,
    /** Every office that may ask the list about the view's region or a part of it; the owner's organisation may change it. */
    OFFICES
}
