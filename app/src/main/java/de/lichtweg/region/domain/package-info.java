@NullMarked
package de.lichtweg.region.domain;

import org.jspecify.annotations.NullMarked;
