package broken.kernel;

import broken.place.Contract;

/** Counter-example: a value that needs more than the JDK. */
public record Value(Contract contract) {}
