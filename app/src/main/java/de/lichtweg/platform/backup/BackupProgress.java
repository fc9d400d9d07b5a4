package de.lichtweg.platform.backup;

/** Hears how far a backup or a restore has come; throws to stop it. */
interface BackupProgress {

    /** What is being done. */
    enum Step {
        SAVE,
        CHECK,
        LOAD,
        VERIFY
    }

    /** Says nothing. */
    BackupProgress SILENT = (step, what, done, total) -> {};

    /** {@code done} of {@code total} tables and files are done, {@code what} comes next. */
    void at(Step step, String what, int done, int total);
}
