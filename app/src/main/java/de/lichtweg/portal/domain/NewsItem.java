package de.lichtweg.portal.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item in the reader's language.
 *
 * @param published the day it shows; {@code null} for a draft
 * @param text body as Markdown
 * @param archived whether it is no longer in the list of news
 */
public record NewsItem(
        String slug,
        @Nullable LocalDate published,
        String title,
        String text,
        boolean archived,
        @Nullable Picture picture,
        List<Correction> corrections) {

    /**
     * Its picture.
     *
     * @param version of the item, so that a new picture has a new address
     */
    public record Picture(String alt, String credit, int width, int height, int version) {}

    /** What was wrong, and when that was said. */
    public record Correction(LocalDate day, String note) {}

    /** The first paragraph, for lists. */
    public String teaser() {
        return NewsText.plain(text.strip().split("\\R{2,}")[0]);
    }
}
