package de.lichtweg.portal.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Who asks, as far as it is counted: a login, or the network that a question comes from. Of an IPv6 address the first 64 bits
 * count, since one household has all the others.
 *
 * @param key never empty
 */
public record Asker(String key) {

    private static final int NETWORK_BYTES = 8;

    /** Somebody who signed in. */
    public static Asker login(String login) {
        return new Asker("login:" + login);
    }

    /** Somebody at a network address. */
    public static Asker at(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address six) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK_BYTES), 16);
                return new Asker(InetAddress.getByAddress(network).getHostAddress() + "/64");
            }
            return new Asker(parsed.getHostAddress());
        } catch (IllegalArgumentException | java.net.UnknownHostException e) {
            return new Asker("unknown");
        }
    }
}
