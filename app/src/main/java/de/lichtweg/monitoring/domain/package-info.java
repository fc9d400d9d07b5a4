/** Rules and states of municipal reports, silence, differences: pure functions. */
@NullMarked
package de.lichtweg.monitoring.domain;

import org.jspecify.annotations.NullMarked;
