/** Chapter 11: trust nobody. Verifiers that know the definition of a solution and no algorithm; every measurement goes through them. */
package de.lichtweg.planner.verify;
