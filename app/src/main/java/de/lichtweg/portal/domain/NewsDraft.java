package de.lichtweg.portal.domain;

import de.lichtweg.platform.error.RuleViolation;

/**
 * What somebody writes; English may be empty, then readers of English see the German text.
 *
 * @param bodyDe Markdown
 */
public record NewsDraft(String titleDe, String titleEn, String bodyDe, String bodyEn) {

    /** Longest title. */
    public static final int TITLE = 160;

    /** Longest body. */
    public static final int BODY = 20_000;

    /**
     * Texts are stripped and bounded.
     *
     * @throws RuleViolation "news.title" without a title, "news.body" without a text, "news.half" where only one of both is English,
     *     "news.long" for one that is too long
     */
    public NewsDraft {
        titleDe = titleDe.strip();
        titleEn = titleEn.strip();
        bodyDe = bodyDe.strip();
        bodyEn = bodyEn.strip();
        if (titleDe.isEmpty()) {
            throw new RuleViolation("news.title");
        }
        if (bodyDe.isEmpty()) {
            throw new RuleViolation("news.body");
        }
        if (titleEn.isEmpty() != bodyEn.isEmpty()) {
            throw new RuleViolation("news.half");
        }
        if (Math.max(titleDe.length(), titleEn.length()) > TITLE || Math.max(bodyDe.length(), bodyEn.length()) > BODY) {
            throw new RuleViolation("news.long", TITLE, BODY);
        }
    }
}
