@NullMarked
package de.lichtweg.coverage.domain.disclosure;

import org.jspecify.annotations.NullMarked;
