/** Facts of the screens of planning: price books and rule sets with versions, estimates and their plans, who may see them. */
@NullMarked
package de.lichtweg.planning.domain;

import org.jspecify.annotations.NullMarked;
