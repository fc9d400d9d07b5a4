package de.lichtweg.monitoring;

/**
 * What a report says about an activity that the municipality leads.
 *
 * @param id the activity
 * @param version the version of it that was looked at
 * @param template key of its procedure
 * @param templateVersion version of that
 * @param was how it stood in the register
 * @param is how it stands, as the municipality says
 */
public record ActivityAnswer(
        long id, int version, String title, String template, int templateVersion, Stand was, Stand is) {

    /** Whether it says something new. */
    public boolean changes() {
        return !was.equals(is);
    }
}
