package de.lichtweg.portal.domain;

import java.time.LocalDate;
import java.util.List;

/** A news item in the reader's language. */
public record NewsItem(String slug, LocalDate published, String title, List<String> paragraphs) {}
