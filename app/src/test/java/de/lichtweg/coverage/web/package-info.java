/** Pages of coverage, seen through a small district in memory. */
package de.lichtweg.coverage.web;
