/**
 * What does the public see? The front door, news and events, also by mail, what is built, the task of the office, imprint and
 * accessibility.
 *
 * <p>Owns the schema {@code portal}. Shows published figures only, and of activities what a release rule opens. Easy to get wrong:
 * everything here is read without a login, so it asks with the public scope whoever is signed in.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "kernel",
            "platform :: *",
            "region",
            "parties",
            "coverage",
            "cooperation",
            "standards",
            "activity"
        })
@NullMarked
package de.lichtweg.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
