package de.lichtweg.coverage.domain.saved;

/** Who else sees a view. */
public enum Sharing {
    /** Nobody but its owner. */
    PRIVATE,
    /** Everybody of the owner's organisation, who may change it too. */
    ORGANISATION,
    /** Every office that may open addresses of the view's region or of a part of it; the owner's organisation may change it. */
    OFFICES
}
