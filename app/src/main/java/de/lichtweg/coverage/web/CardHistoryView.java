package de.lichtweg.coverage.web;

import java.util.List;

/** Finished values of what people and operations did to an address: notes and operations. */
record CardHistoryView(List<Note> notes, int withdrawn, boolean mayWrite, List<Operation> operations) {

    /**
     * A note that counts.
     *
     * @param by name and role of who wrote it first
     * @param edited when it was changed last, empty if never
     */
    record Note(
            long id,
            int version,
            String text,
            String by,
            String day,
            String isoDay,
            String edited,
            boolean mayEdit,
            boolean mayWithdraw) {}

    /**
     * An operation that changed a statement about the address.
     *
     * @param href page of the import, else of its effect
     * @param what one line; empty where it would tell more than the statements do
     * @param undone number of the operation that undid it, empty while it holds
     */
    record Operation(
            String number,
            String href,
            String day,
            String isoDay,
            String who,
            String what,
            String why,
            String undone) {}
}
