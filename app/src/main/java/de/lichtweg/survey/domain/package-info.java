/** Rules of commitments: pure functions of what was said, the day and what is supplied. */
@NullMarked
package de.lichtweg.survey.domain;

import org.jspecify.annotations.NullMarked;
