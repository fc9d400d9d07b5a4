@NullMarked
package de.lichtweg.survey.app;

import org.jspecify.annotations.NullMarked;
