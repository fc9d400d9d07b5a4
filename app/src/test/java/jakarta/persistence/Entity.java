package jakarta.persistence;

/** Stands in for the real one, which must not be on the class path, so that the rule against it has something to bite. */
public @interface Entity {}
