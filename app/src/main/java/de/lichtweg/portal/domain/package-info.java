/** Pure rules and drawings of the public pages. */
@NullMarked
package de.lichtweg.portal.domain;

import org.jspecify.annotations.NullMarked;
