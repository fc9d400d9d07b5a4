package de.lichtweg.platform.backup;

import java.util.Objects;

/** Which program this is. */
final class Product {

    private Product() {}

    /** The version of the build; {@code "dev"} where it runs from classes. */
    static String version() {
        return Objects.requireNonNullElse(Product.class.getPackage().getImplementationVersion(), "dev");
    }
}
