package broken.place.web;

/** Stands above everything. */
public class Page {}
