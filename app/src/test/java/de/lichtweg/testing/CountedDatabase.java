package de.lichtweg.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are prepared or created while something is answered; a bean of the test that wants to know. */
public final class CountedDatabase implements BeanPostProcessor {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final Queue<String> TEXTS = new ConcurrentLinkedQueue<>();

    private static final int KEPT = 100;

    /** How many statements have been counted in all. */
    public static int statements() {
        return STATEMENTS.get();
    }

    /** What is watched. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** How many statements some work asks, which nothing else may accompany. */
    public static <E extends Exception> int statements(Work<E> work) throws E {
        int before = STATEMENTS.get();
        work.run();
        return STATEMENTS.get() - before;
    }

    /** The statements that some work asks, by their first lines, for a message. */
    public static <E extends Exception> String listed(Work<E> work) throws E {
        TEXTS.clear();
        work.run();
        return TEXTS.stream()
                .map(t -> "    " + t.strip().lines().limit(4).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(real, method, arguments));
        }

        private static Object call(Connection real, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                STATEMENTS.incrementAndGet();
                TEXTS.add(arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]));
                while (TEXTS.size() > KEPT) {
                    TEXTS.poll();
                }
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
