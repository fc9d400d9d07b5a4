package de.lichtweg.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme as they count for calls from a day on. A grant keeps the version of its call.
 *
 * @param validTo exclusive; {@code null} while it counts or while no end is known
 * @param rules what is limited
 * @param sure whether the rules were found in a published text; what is only known from experience warns and never refuses
 */
public record ProgrammeVersion(
        String key,
        int version,
        Funder funder,
        String nameDe,
        String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Limits rules,
        boolean sure,
        String source,
        String note) {

    /**
     * Limits; {@code null} for one that there is not or that is not known.
     *
     * @param baseBp usual share of the expenditure, in basis points
     * @param maxBp highest share of the expenditure, in basis points
     * @param cap most that this funder gives to one project
     * @param expenditureCap most that a project may cost
     * @param minimum least that is granted (Bagatellgrenze)
     * @param ownMinBp least own share, in basis points
     * @param bindingYears years for which the network is bound to its purpose, from commissioning on
     * @param keepYears years for which papers are kept, from the final proof on
     * @param proofMonths months after commissioning within which use is proved
     */
    public record Limits(
            @Nullable Integer baseBp,
            @Nullable Integer maxBp,
            @Nullable Money cap,
            @Nullable Money expenditureCap,
            @Nullable Money minimum,
            @Nullable Integer ownMinBp,
            @Nullable Integer bindingYears,
            @Nullable Integer keepYears,
            @Nullable Integer proofMonths) {}

    /** Its name in German or English. */
    public String name(boolean german) {
        return german ? nameDe : nameEn;
    }

    /** How a grant points to it: {@code gigabit/2}. */
    public String reference() {
        return key + "/" + version;
    }
}
