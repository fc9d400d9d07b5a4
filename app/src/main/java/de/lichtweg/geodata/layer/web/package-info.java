/** Tiles over HTTP. */
@NullMarked
package de.lichtweg.geodata.layer.web;

import org.jspecify.annotations.NullMarked;
