package de.lichtweg.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class of a store whose answers are the same for everybody, so that its methods need no {@link Scope}: names of
 * regions, rule sets, published rates. Never put it on anything that holds a statement of an operator or a person.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicFacts {
    /** Why everybody may read them. */
    String value();
}
