package de.lichtweg.monitoring;

/** How a report came. */
public enum Way {
    /** By somebody who was signed in. */
    SIGNED_IN,
    /** Through a personal link, without login. */
    LINK,
    /** Invented for the demo. */
    GENERATED
}
