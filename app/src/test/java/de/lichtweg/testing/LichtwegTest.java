package de.lichtweg.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test with the whole application and an empty database of its own (schema only). The same database serves all methods of
 * the class. The context is that of the command line unless a web environment is asked for; beans are made when needed, and
 * no scheduler runs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextCustomizerFactories(FreshDatabase.class)
public @interface LichtwegTest {

    /** {@code NONE} as at the command line, {@code MOCK} for MockMvc, {@code RANDOM_PORT} for a browser. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.NONE;

    /** Settings such as {@code "lichtweg.demo=true"}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** Classes that say the same word share one database and, where the rest agrees, one context. */
    String shared() default "";
}
