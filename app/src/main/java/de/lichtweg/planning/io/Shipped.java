package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The price book and the rule set that come with the product, as files. */
public final class Shipped {

    /** Names of the files. */
    public static final List<String> FILES = List.of("price-book.csv", "rule-set.csv");

    private Shipped() {}

    /** Text of a shipped file; the rule set holds what is assumed about streets and operation as well. */
    public static String text(String name) {
        return name.equals("rule-set.csv")
                ? resource(name) + resource("streets.csv") + resource("economy.csv")
                : resource(name);
    }

    private static String resource(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream("/planning/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The price book. */
    public static PriceBook prices() {
        return PriceBookReader.read(resource("price-book.csv"));
    }
}
