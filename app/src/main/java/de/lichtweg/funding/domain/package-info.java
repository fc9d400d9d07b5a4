/** Rules of money: what has to add up, what is too much, what is due. */
@NullMarked
package de.lichtweg.funding.domain;

import org.jspecify.annotations.NullMarked;
