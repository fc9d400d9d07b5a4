/** Rules of activities: what may be written down, what is late, what addresses may expect. */
@NullMarked
package de.lichtweg.activity.domain;

import org.jspecify.annotations.NullMarked;
