@NullMarked
package de.lichtweg.coverage.domain.path;

import org.jspecify.annotations.NullMarked;
