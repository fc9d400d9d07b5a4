package de.lichtweg.cooperation.web;

/** A value to choose. */
record Option(String value, String text, boolean on) {}
