/** Use cases: accounts, invitations, sign-in, operators. */
@NullMarked
package de.lichtweg.parties.app;

import org.jspecify.annotations.NullMarked;
