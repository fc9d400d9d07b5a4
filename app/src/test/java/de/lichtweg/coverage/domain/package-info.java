@NullMarked
package de.lichtweg.coverage.domain;

import org.jspecify.annotations.NullMarked;
