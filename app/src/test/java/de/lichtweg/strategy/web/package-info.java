@NullMarked
package de.lichtweg.strategy.web;

import org.jspecify.annotations.NullMarked;
