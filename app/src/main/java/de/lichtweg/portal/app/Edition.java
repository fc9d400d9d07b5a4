package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.store.NewsStore.Headline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What could be told at a moment, read once for all subscribers of a language.
 *
 * @param at what became public until then is in it
 * @param rates newest published gigabit rate of each municipality
 */
record Edition(
        Instant at,
        Locale locale,
        List<Headline> news,
        List<PublicDate> dates,
        List<PublicActivity> activities,
        Map<RegionKey, Rate> rates) {

    boolean english() {
        return locale.equals(Locale.ENGLISH);
    }
}
