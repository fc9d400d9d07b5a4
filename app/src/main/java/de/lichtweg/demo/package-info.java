/**
 * The demo district: generates files deterministically and imports them through the ordinary path.
 *
 * <p>Owns no table. Nothing may use it. Easy to get wrong: whatever it generates belongs to fictitious operators and carries the
 * demo mark.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "platform :: *",
            "geodata :: *",
            "region",
            "parties",
            "coverage",
            "activity",
            "funding",
            "survey",
            "reporting",
            "monitoring",
            "portal"
        })
@NullMarked
package de.lichtweg.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
