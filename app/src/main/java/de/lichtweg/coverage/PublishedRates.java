package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;

/** Published rates of the Breitbandatlas. Public, so no scope. */
public interface PublishedRates {

    /**
     * A published rate.
     *
     * @param region the region it is answered for
     * @param reportingDate Stichtag
     * @param userGroup {@code private}, {@code business}, {@code business_park}
     * @param technology {@code all}, {@code wired}, {@code mobile}, {@code wireless}, {@code dsl}, {@code catv}, {@code ftthb}
     * @param downMbps lower edge of the class
     * @param percent 0 to 100
     * @param whole whether it was published as whole percent
     * @param composed whether it is the household-weighted mean of several printed keys (after a merger)
     * @param source attribution
     */
    record Rate(
            RegionKey region,
            LocalDate reportingDate,
            String userGroup,
            String technology,
            int downMbps,
            double percent,
            boolean whole,
            boolean composed,
            String source) {}

    /** All rates of a region, by Stichtag. */
    List<Rate> list(RegionKey region, String userGroup, AsOf asOf);

    /** One class for all children of a region at the newest Stichtag not after the day: for maps and comparisons. */
    List<Rate> byChild(RegionKey region, String userGroup, String technology, int downMbps, AsOf asOf);
}
