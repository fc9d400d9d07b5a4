@NullMarked
package de.lichtweg.coverage.domain.rates;

import org.jspecify.annotations.NullMarked;
