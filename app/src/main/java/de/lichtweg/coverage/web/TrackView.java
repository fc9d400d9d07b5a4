package de.lichtweg.coverage.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/** Finished values of the track record of forecasts. */
record TrackView(
        String title,
        String back,
        String lede,
        List<HorizonLine> horizons,
        List<String> axis,
        List<ForecastLine> forecasts,
        String compared,
        boolean mayKeep,
        String keepHref,
        List<ExportLink> exports,
        String source) {

    /** All forecasts that looked so far ahead; the places are percent of the width. */
    record HorizonLine(
            String ahead,
            String count,
            String median,
            String spread,
            String extremes,
            String leastX,
            String mostX,
            String lowerX,
            String width,
            String medianX) {}

    /** A forecast. {@code expected} and {@code came} are empty where nothing can be compared yet. */
    record ForecastLine(String day, String author, String operation, String expected, String came, String apart) {}
}
