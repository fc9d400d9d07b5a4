package de.lichtweg.platform.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Refuses a taken port at once, before a database is started for nothing. */
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    static void check(Environment settings) {
        if (settings.getProperty("lichtweg.check-port", Boolean.class, false)) {
            bind(settings.getProperty("server.address"), settings.getProperty("server.port", Integer.class, 8080));
        }
    }

    private static void bind(@Nullable String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // as the server does: a port that only waits to be forgotten is free
            probe.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }
}
