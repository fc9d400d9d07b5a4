/** What evidence says against a register or a network: corrections, their evidence, contradictions between sources. */
@NullMarked
package de.lichtweg.coverage.domain.correction;

import org.jspecify.annotations.NullMarked;
