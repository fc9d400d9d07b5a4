package de.lichtweg.platform.security;

import java.util.Set;

/**
 * Servers outside that pages may load pictures from, because the operator of the installation configured it. A bean of this
 * type puts them into the content security policy; without one, pages load from their own server only.
 */
public interface ForeignServers {

    /** Origins such as {@code https://tiles.example.org}. */
    Set<String> pictures();
}
