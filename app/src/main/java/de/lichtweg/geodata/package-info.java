/**
 * Files in, map out: projections, formats of tables and places, the one engine every file goes through, layers and tiles of the
 * map; and streets, water and built-up areas, which belong to nobody above.
 *
 * <p>Owns the schema {@code geodata}: import runs, issues, remembered mappings, streets, areas. Uses platform and kernel. Easy to get wrong: a
 * profile never writes while it plans; the dry run and the real run share the plan.
 */
@ApplicationModule(
        displayName = "Geodata",
        allowedDependencies = {"kernel", "platform :: *"})
@NullMarked
package de.lichtweg.geodata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
