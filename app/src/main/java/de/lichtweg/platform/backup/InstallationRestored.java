package de.lichtweg.platform.backup;

/** The installation comes from a backup; told once, when its server starts, before the server does anything by itself. */
public record InstallationRestored() {}
