package de.lichtweg.survey;

/** Where something was promised, the least binding first. What follows from it is data: {@code survey.binding_rule}. */
public enum Binding {
    PRESS,
    LETTER_OF_INTENT,
    /** Branchendialog. */
    SECTOR_DIALOGUE,
    /** Answer to a market survey, binding with milestones. */
    SURVEY_REPLY,
    CONTRACT
}
