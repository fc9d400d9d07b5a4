/** Counter-example: may use nothing. */
@ApplicationModule(allowedDependencies = {})
package broken.modules.lower;

import org.springframework.modulith.ApplicationModule;
