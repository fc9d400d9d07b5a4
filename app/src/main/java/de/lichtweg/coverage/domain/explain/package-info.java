/**
 * Why a figure moved: the class of an address and the exact shares of the classes. Pure functions of integers.
 *
 * <p>The share of class c is (ΔN_c − R0·ΔD_c) / D1 with N and D the weights in numerator and denominator and R0 = N0/D0.
 * Summed over all classes that is exactly R1 − R0. Easy to get wrong: nothing is rounded before it is shown.
 */
@NullMarked
package de.lichtweg.coverage.domain.explain;

import org.jspecify.annotations.NullMarked;
