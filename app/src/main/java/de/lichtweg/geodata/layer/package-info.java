/**
 * The map below all modules: layers that they contribute, vector tiles and the background map.
 *
 * <p>A module contributes a {@link de.lichtweg.geodata.layer.MapLayer} bean. Easy to get wrong: the version of a layer has
 * to name everything that its tiles depend on besides the place and the visibility class, or a cache shows the wrong answer.
 */
@NamedInterface("layer")
@NullMarked
package de.lichtweg.geodata.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
