package de.lichtweg.platform.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What sections of one page ask alike is read once. Only where somebody looks at a page: requests that change something, and
 * whoever asks outside of requests, always read.
 */
public final class ReadOnce {

    private static final String READ = ReadOnce.class.getName();
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private ReadOnce() {}

    /**
     * The answer, read if the page has not read it yet.
     *
     * @param what names the statement
     * @param asked all that its answer depends on, the reader's scope first
     */
    public static <V> V of(String what, List<?> asked, Supplier<V> read) {
        Map<Object, Object> known = known();
        if (known == null) {
            return read.get();
        }
        Object question = List.of(what, asked);
        Object answer = known.get(question);
        if (answer == null) {
            answer = read.get();
            known.put(question, answer);
        }
        @SuppressWarnings("unchecked")
        V same = (V) answer;
        return same;
    }

    /** Keeps what another statement of the page has brought along. */
    public static void keep(String what, List<?> asked, Object answer) {
        Map<Object, Object> known = known();
        if (known != null) {
            known.put(List.of(what, asked), answer);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<Object, Object> known() {
        boolean writes = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (writes
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !LOOKING.contains(request.getRequest().getMethod())) {
            return null;
        }
        Object known = request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(READ, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<Object, Object>) known;
    }
}
