package de.lichtweg.strategy;

/** Whether somebody holds on to a goal. */
public enum GoalState {
    IN_FORCE,
    PROPOSED,
    GIVEN_UP
}
