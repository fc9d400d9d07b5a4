/** Rules of meetings, decisions and tasks. */
@NullMarked
package de.lichtweg.cooperation.domain;

import org.jspecify.annotations.NullMarked;
