package de.lichtweg.geodata.ingest.read;

/**
 * How much a file may cost before it is refused.
 *
 * @param fileBytes size of the file and of everything unpacked from it
 * @param ratio how many times larger than its packed size a member may become, checked above {@code ratioFrom}
 * @param ratioFrom unpacked bytes from which the ratio counts
 * @param entries members of an archive
 * @param cellChars characters of a cell
 * @param columns columns of a table
 */
public record Limits(long fileBytes, int ratio, long ratioFrom, int entries, int cellChars, int columns) {

    /** What an installation uses: 2 GiB unpacked, 200-fold, 1,000 members, cells of 100,000 characters, 2,000 columns. */
    public static final Limits STANDARD = new Limits(2L << 30, 200, 32L << 20, 1_000, 100_000, 2_000);
}
