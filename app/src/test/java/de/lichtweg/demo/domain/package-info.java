@NullMarked
package de.lichtweg.demo.domain;

import org.jspecify.annotations.NullMarked;
