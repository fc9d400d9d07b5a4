package de.lichtweg.platform.mail;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;

/** Where mails are put that shall leave. They leave after the transaction in which they were put here, and never twice. */
public interface Outbox {

    /**
     * Puts a mail here, in the transaction of the caller: it leaves if that is committed.
     *
     * @return false if there is one with the same key {@link Mail#once}
     */
    boolean send(Scope scope, Mail mail);

    /**
     * Forgets mails of a kind from before a moment, sent or not: who asks to be forgotten gets none that still waits. One that is being
     * handed over stays.
     *
     * @param kind kind of what they are about
     * @param to address of the recipient, empty for all
     */
    void forget(Scope scope, String kind, String to, Instant before);

    /** Whether mails leave at all; otherwise they stay and are shown as not sent. */
    boolean isConnected();

    /**
     * The address of a page as a mail names it.
     *
     * @param path such as {@code "/aktivitaeten/7"}
     */
    String link(String path);
}
