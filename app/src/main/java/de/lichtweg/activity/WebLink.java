package de.lichtweg.activity;

/** A page elsewhere. */
public record WebLink(String label, String url) {}
