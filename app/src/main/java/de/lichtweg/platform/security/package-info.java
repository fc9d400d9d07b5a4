/** Who is signed in and what that person may see: roles, data classes, the table of rights, Scope. */
@NamedInterface("security")
@NullMarked
package de.lichtweg.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
