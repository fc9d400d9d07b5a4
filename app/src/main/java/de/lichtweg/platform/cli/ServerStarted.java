package de.lichtweg.platform.cli;

/** Published once when a server is ready and everything that belongs to its start is done, such as installing the demo. */
public record ServerStarted() {}
