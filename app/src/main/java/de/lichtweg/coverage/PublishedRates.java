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
     * @param percent 0 to 100; what is printed a little above 100 is answered as 100
     * @param whole whether it was published as whole percent
     * @param basis whether it is printed for the region or computed
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
            Basis basis,
            String source) {

        /** Whether nobody printed it for the region as it is. */
        public boolean composed() {
            return basis != Basis.PRINTED;
        }
    }

    /** Where a rate comes from. */
    enum Basis {
        /** Printed for the region. */
        PRINTED,
        /** Computed from what is printed for its municipalities, weighted by households. */
        HOUSEHOLDS,
        /** Computed likewise, weighted by inhabitants, since households are not known; a point or two may be off. */
        INHABITANTS
    }

    /**
     * All rates of a region, by Stichtag. For Stichtage at which a district or state is not printed itself, the rates of
     * private households are computed from its municipalities.
     */
    List<Rate> list(RegionKey region, String userGroup, AsOf asOf);

    /** One class for all children of a region at the newest Stichtag not after the day: for maps and comparisons. */
    List<Rate> byChild(RegionKey region, String userGroup, String technology, int downMbps, AsOf asOf);
}
