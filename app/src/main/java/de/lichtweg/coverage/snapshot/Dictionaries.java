package de.lichtweg.coverage.snapshot;

/** The texts of all snapshots of a process: a street is kept once, however many states name it. */
final class Dictionaries {

    final Dictionary municipalities = new Dictionary();
    final Dictionary localities = new Dictionary();
    final Dictionary streets = new Dictionary();
    final Dictionary suffixes = new Dictionary();
    final Dictionary postcodes = new Dictionary();
    final Dictionary postTowns = new Dictionary();
    final Dictionary usages = new Dictionary();
}
