package de.lichtweg.planning.ground;

import java.util.List;

/**
 * Something that the data did not say.
 *
 * @param code its sentence is {@code plan.assumed.<code>}
 * @param arguments of the sentence
 * @param count how often it was assumed
 * @param source who says that this may be assumed
 */
public record Assumption(String code, List<Object> arguments, long count, String source) {}
