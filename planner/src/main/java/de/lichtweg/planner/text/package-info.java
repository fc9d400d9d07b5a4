/**
 * Chapter 7: files. SteinLib, PACE 2018 and the prize-collecting sections of the DIMACS challenge in, PACE trees out. A broken
 * file is refused with one sentence (German, for the command line) that names the line.
 */
package de.lichtweg.planner.text;
