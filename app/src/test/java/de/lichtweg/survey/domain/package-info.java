@NullMarked
package de.lichtweg.survey.domain;

import org.jspecify.annotations.NullMarked;
