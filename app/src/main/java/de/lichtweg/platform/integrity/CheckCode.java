package de.lichtweg.platform.integrity;

import java.util.function.Consumer;

/** Finds the cases of a check that SQL cannot find; its texts stand in a file like those of all others. */
public interface CheckCode {

    /** Name of the file without its ending. */
    String key();

    /** Hands over every case, in a stable order; reads only. */
    void find(Consumer<Finding> cases);
}
