package de.lichtweg.platform.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the request that this thread works for. Controllers rather take a {@link Scope} parameter; a thread that
 * serves no request is nobody, and may see what everybody may.
 */
public final class CurrentScope {

    private static final ThreadLocal<@Nullable Scope> HELD = new ThreadLocal<>();

    private CurrentScope() {}

    /** The scope of the request, {@link Scope#anonymous()} where nobody signed in. */
    public static Scope get() {
        Scope scope = HELD.get();
        return scope == null ? Scope.anonymous() : scope;
    }

    /** Runs {@code work} as {@code scope}, afterwards as before. */
    public static <T> T callAs(Scope scope, Supplier<T> work) {
        Scope before = HELD.get();
        HELD.set(scope);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    static void set(Scope scope) {
        HELD.set(scope);
    }

    static void clear() {
        HELD.remove();
    }

    private static void restore(@Nullable Scope before) {
        if (before == null) {
            HELD.remove();
        } else {
            HELD.set(before);
        }
    }
}
