@NullMarked
package de.lichtweg.standards.domain;

import org.jspecify.annotations.NullMarked;
