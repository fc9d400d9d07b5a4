/** Pages and commands for people and their rights. */
@NullMarked
package de.lichtweg.parties.web;

import org.jspecify.annotations.NullMarked;
