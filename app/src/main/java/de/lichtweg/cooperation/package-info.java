/**
 * Who does what together? Bodies that meet, their topics, minutes and decisions, tasks on any record, the declaration of cooperation
 * and whom to call.
 *
 * <p>Owns the schema {@code cooperation}. Uses parties, region, geodata, platform, kernel. Easy to get wrong: a body is seen by those who sit in
 * it and by the offices of its own district; the state centre sees what it is asked to, not what districts do among themselves.
 */
@ApplicationModule(
        displayName = "Cooperation",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties"})
@NullMarked
package de.lichtweg.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
