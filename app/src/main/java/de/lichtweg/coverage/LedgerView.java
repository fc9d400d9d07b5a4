package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger at one moment for one scope. Where the scope may see only sums of a region, counts below five are suppressed
 * (−1) together with what would let them be worked out, and lists are refused with {@code Closed("scope.addresses")};
 * there only today and the ends of half-years are answered for, else {@code RuleViolation("scope.moment")}. Where it may
 * not even see sums, everything is refused with {@code Closed("scope.sums")}.
 */
public interface LedgerView {

    /** The question, with {@code null} where "today" or "still open" was asked. */
    AsOf asOf();

    /** The day that is answered for (today where none was asked). */
    LocalDate validOn();

    /** Last operation that the answer knows. */
    long operation();

    /** Newest Stichtag of a supply delivery that counts on that day, {@code null} without any. */
    @Nullable
    LocalDate reportingDate();

    /** The rule set in force on that day. */
    RuleSetInfo ruleSet();

    /**
     * A rule set as shown: "Gigabit-RL 2.0, Fassung 13.01.2025".
     *
     * @param graceDays so long a promise counts after its last day
     */
    record RuleSetInfo(String key, String name, LocalDate validFrom, String source, int graceDays) {}

    /** Whether the scope may open single addresses of a region. */
    boolean mayOpenAddresses(RegionKey region);

    /** Number of addresses of a query; −1 suppressed. */
    int count(AddressQuery query);

    /** Ids of the addresses of a query; refused like {@link #list}. For whoever compares sets of addresses. */
    BitSet ids(AddressQuery query);

    /** Sums of a query in one pass. */
    Totals totals(AddressQuery query);

    /**
     * What a network has in prospect by one source.
     *
     * @param operator key of the network
     * @param source key of the source
     * @param expectedTo its last day
     */
    record Intent(
            String operator,
            String source,
            Stage stage,
            @Nullable LocalDate expectedTo) {}

    /** How many addresses of a query would become eligible if an intent were given up; −1 suppressed. */
    int eligibleWithout(AddressQuery query, Intent intent);

    /**
     * Sums over a set of addresses.
     *
     * @param addresses all addresses
     * @param households sum of households
     * @param businesses sum of businesses
     * @param stages addresses by stage; every stage present
     * @param bands addresses by bandwidth class of the best wired offer: −1 unknown, 0 no offer, else lower edge in Mbit/s
     * @param technologies addresses by technology of the best offer
     * @param operators addresses with an offer, by operator key
     * @param eligible addresses that are probably eligible
     * @param suppressed whether counts are hidden
     */
    record Totals(
            int addresses,
            long households,
            long businesses,
            Map<Stage, Integer> stages,
            Map<Integer, Integer> bands,
            Map<Technology, Integer> technologies,
            Map<String, Integer> operators,
            int eligible,
            boolean suppressed) {}

    /**
     * Offers by technology, class and funding answer for every municipality of a region; refused where the scope may not
     * open its addresses, since the cells would give single ones away.
     */
    SupplyCube supply(RegionKey region);

    /**
     * When a gigabit comes to the addresses of a query; refused where the scope may not open them, since the parts would give
     * single ones away. Without filters it is kept with the snapshot.
     */
    GigabitPath path(AddressQuery query);

    /**
     * The paths of those among the addresses of a query that a filter of marks finds with each of its values; an address with
     * two marks counts in both.
     */
    default Map<String, GigabitPath> paths(AddressQuery query, String mark, Collection<String> values) {
        return values.stream().collect(Collectors.toMap(v -> v, v -> path(query.with(mark, v))));
    }

    /** Totals per child region (district: municipalities, municipality: localities, state: districts) in one pass. */
    Map<RegionKey, Totals> totalsByChild(AddressQuery query);

    /**
     * Totals per square of the map's grid with sides of that length, those with most addresses first; refused with {@code
     * RuleViolation("scope.addresses")} where the scope may see sums only.
     */
    List<CellTotals> totalsByCell(AddressQuery query, int sideM);

    /**
     * A square of the grid.
     *
     * @param cell its code, a value of the filter {@code cell}
     * @param municipalityName where most of its addresses lie, empty outside every known one
     * @param localityName the same, empty where no locality is known
     */
    record CellTotals(String cell, String municipalityName, String localityName, Totals totals) {}

    /**
     * Keys of the networks that give the best offer of an address somewhere, those with most addresses first; empty for
     * whoever may see sums only.
     */
    List<String> networks();

    /**
     * Sorted page of addresses. {@code sort} is a column key, with {@code -} in front for descending: {@code address},
     * {@code locality} (then by address, the default), {@code municipality}, {@code operator}, {@code down}, {@code up}, {@code stage},
     * {@code expected} (none last), {@code when}, {@code eligible}.
     */
    AddressPage list(AddressQuery query, String sort, int offset, int limit);

    /**
     * All addresses of a query in the same order, each row made when it is asked for: a district fits into an export without
     * standing in memory as a whole. Refused like {@link #list}.
     */
    Iterable<AddressRow> rows(AddressQuery query, String sort);

    /** Every offer that is stated for these addresses, each as its source stated it; in the order of the addresses. */
    Iterable<OfferRow> offers(AddressQuery query, String sort);

    /** Every prospect that is stated for these addresses, less those that are secret to the scope. */
    Iterable<ProspectRow> prospects(AddressQuery query, String sort);

    /**
     * An offer in a list.
     *
     * @param sourceKey stable key of the source
     * @param since first day from which it holds
     */
    record OfferRow(
            AddressRow address,
            String operatorName,
            Technology technology,
            int downKbps,
            int upKbps,
            String sourceKey,
            String source,
            LocalDate since) {}

    /**
     * A prospect in a list.
     *
     * @param subject what it belongs to, may be empty
     * @param sourceKey stable key of the source
     * @param since first day from which it holds
     */
    record ProspectRow(
            AddressRow address,
            Stage stage,
            String operatorName,
            Technology technology,
            int downKbps,
            int upKbps,
            @Nullable LocalDate expectedFrom,
            @Nullable LocalDate expectedTo,
            boolean secret,
            String subject,
            String sourceKey,
            String source,
            LocalDate since) {}

    /** A page of addresses and how many there are. */
    record AddressPage(int total, List<AddressRow> rows) {}

    /**
     * One address in a list.
     *
     * @param down best wired offer in kbit/s, −1 without any offer
     * @param expected last day of the surest prospect, {@code null} without one
     * @param expectedLabel "4. Q. 2028", empty without one
     */
    record AddressRow(
            long id,
            RegionKey municipality,
            String municipalityName,
            @Nullable RegionKey locality,
            String localityName,
            String street,
            @Nullable Integer number,
            String suffix,
            String postcode,
            String postTown,
            double x,
            double y,
            String usage,
            int households,
            int businesses,
            int down,
            int up,
            @Nullable Technology technology,
            String operatorName,
            Stage stage,
            @Nullable LocalDate expected,
            String expectedLabel,
            boolean eligible,
            String reason) {

        /** "Am Mühlgraben 12 a". */
        public String label() {
            return street + (number == null ? "" : " " + number) + (suffix.isEmpty() ? "" : " " + suffix);
        }
    }

    /**
     * The best wired offer of addresses with its source and the day since which it is said; only of addresses that have one
     * and that the scope may open.
     */
    Map<Long, OfferLine> bestOffers(List<Long> addressIds);

    /** Search while typing: best matches first, with typos, abbreviations, suffixes, locality or municipality. */
    List<AddressRow> search(String text, int limit);

    /** Values of a filter key with counts under the query without that key: {@code stage}, {@code operator}, ... */
    List<Facet> facet(AddressQuery query, String key);

    /** A value of a filter with its count. */
    record Facet(String value, String label, int count) {}

    /** Everything known about one address; empty if there is none or the scope may not see it. */
    Optional<AddressCard> card(long addressId);

    /** The address card: state, outlook with its reason, and every statement on both axes. */
    record AddressCard(
            AddressRow row,
            List<String> reasonArguments,
            Optional<Bond> bond,
            List<OfferLine> offers,
            List<ProspectLine> prospects,
            List<StatementLine> history) {}

    /**
     * The commitment that keeps an address from being eligible.
     *
     * @param operatorName who bound itself; empty where that is a business secret
     * @param saidOn first day from which it is said; {@code null} where that is a secret
     * @param to its last day, of a secret one the last of its quarter
     * @param lapsesOn first day on which it counts no longer if it is not kept; {@code null} where that is a secret
     * @param eligible whether the address would be eligible without what this network promised
     * @param reason why it would be, or would not
     */
    record Bond(
            String operatorName,
            @Nullable LocalDate saidOn,
            LocalDate to,
            @Nullable LocalDate lapsesOn,
            boolean eligible,
            String reason) {}

    /** An offer that counts on the day. */
    record OfferLine(
            String operatorName, Technology technology, int downKbps, int upKbps, String source, LocalDate since) {}

    /** A prospect that counts on the day. */
    record ProspectLine(
            Stage stage,
            String operatorName,
            Technology technology,
            @Nullable LocalDate expectedFrom,
            @Nullable LocalDate expectedTo,
            boolean expired,
            String source,
            LocalDate since) {}

    /**
     * One statement of the ledger, believed now or once.
     *
     * @param kind {@code address}, {@code fact} (evidence against the register), {@code supply} or {@code prospect}
     * @param text one German line
     * @param stage for prospects
     * @param validFrom first day it held
     * @param validTo first day it no longer held, {@code null} while it holds
     * @param recordedFrom when it became known
     * @param recordedTo when it was no longer believed, {@code null} while it is
     * @param operation number of the operation that brought it
     * @param source name of the source
     */
    record StatementLine(
            String kind,
            String text,
            @Nullable Stage stage,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedFrom,
            @Nullable Instant recordedTo,
            long operation,
            String source) {

        /** Whether it says what a network offers or has in prospect. */
        public boolean isOfNetwork() {
            return kind.equals("supply") || kind.equals("prospect");
        }
    }

    /** The figures of a region by all their weightings. */
    List<FigureValue> figures(RegionKey region);

    /**
     * A figure of a region.
     *
     * @param figure key of the definition
     * @param numerator sum of weights of the addresses that fulfil it, −1 suppressed
     * @param denominator sum of weights of all
     * @param query addresses behind the numerator
     */
    record FigureValue(
            String figure,
            int version,
            String nameDe,
            String nameEn,
            String formulaDe,
            String formulaEn,
            RegionKey region,
            Weighting weighting,
            LocalDate asOf,
            @Nullable LocalDate knownOn,
            long operation,
            long numerator,
            long denominator,
            AddressQuery query) {

        /** The same figure with other numbers. */
        public FigureValue with(long otherNumerator, long otherDenominator) {
            return new FigureValue(
                    figure,
                    version,
                    nameDe,
                    nameEn,
                    formulaDe,
                    formulaEn,
                    region,
                    weighting,
                    asOf,
                    knownOn,
                    operation,
                    otherNumerator,
                    otherDenominator,
                    query);
        }

        /** Numerator by denominator, NaN where there is nothing to divide by. */
        public double rate() {
            return denominator <= 0 || numerator < 0 ? Double.NaN : (double) numerator / denominator;
        }
    }
}
