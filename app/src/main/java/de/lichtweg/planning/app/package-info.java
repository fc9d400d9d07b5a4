/**
 * Use cases of planning: writing price books and rule sets, asking what a network costs, computing it.
 *
 * <p>Easy to get wrong: a question is answered with the rights of who asks, in the job too; what its answer was made from decides
 * who may read the estimate.
 */
@NullMarked
package de.lichtweg.planning.app;

import org.jspecify.annotations.NullMarked;
