package de.lichtweg.activity;

/** How sure the office is that an activity comes about as planned. */
public enum Risk {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
