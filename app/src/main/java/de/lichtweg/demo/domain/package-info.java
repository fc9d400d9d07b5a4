/** Generates the district: places, streets, houses, supply, and prospects. Pure functions of the shipped facts and a seed. */
@NullMarked
package de.lichtweg.demo.domain;

import org.jspecify.annotations.NullMarked;
