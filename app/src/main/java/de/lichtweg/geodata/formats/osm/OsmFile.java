package de.lichtweg.geodata.formats.osm;

/** A file of OpenStreetMap that can be read several times. */
interface OsmFile {

    /** Most things of one kind that are kept in memory at once; more are a file to be cut. */
    int MOST = 20_000_000;

    /** Reads from the beginning to the end; each call is one pass. */
    void read(OsmHandler handler);
}
