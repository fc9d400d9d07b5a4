package de.lichtweg.radar.domain;

/** What kind of list names an address, in the order in which an address should pass through them. */
public enum ListKind {
    /** The register of addresses. */
    REGISTER,
    /** The addresses that a market survey asks about. */
    SURVEY,
    /** The addresses of a funded project. */
    GRANT,
    /** The addresses of a lot of such a project. */
    LOT,
    /** The addresses of a build on somebody's own account. */
    OWN_BUILD,
    /** Works in the street that lay ducts along. */
    WORKS,
    /** A commitment of a network. */
    COMMITMENT,
    /** What a network says it will build. */
    PROSPECTS,
    /** What a network says it supplies. */
    SUPPLY;

    /** Whether the addresses of such an activity are going to be built. */
    public boolean isBuild() {
        return this == GRANT || this == LOT || this == OWN_BUILD;
    }

    /** Whether a network itself says so. */
    public boolean isPromise() {
        return this == PROSPECTS || this == COMMITMENT;
    }
}
