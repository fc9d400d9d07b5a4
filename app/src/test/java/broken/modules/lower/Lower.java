package broken.modules.lower;

import broken.modules.upper.Upper;

/** Counter-example: uses a module that it did not declare. */
public record Lower(Upper upper) {}
