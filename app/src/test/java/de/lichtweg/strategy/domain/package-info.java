@NullMarked
package de.lichtweg.strategy.domain;

import org.jspecify.annotations.NullMarked;
