package de.lichtweg.coverage.snapshot;

/**
 * The order of the statements of one address, which does not depend on when they came or which ids they got: by the key of
 * the operator, then by what they say.
 */
final class StatementOrder {

    private final Columns.OfferColumns offers;
    private final Columns.ProspectColumns prospects;
    private final Counting counting;

    StatementOrder(Columns.OfferColumns offers, Columns.ProspectColumns prospects, Counting counting) {
        this.offers = offers;
        this.prospects = prospects;
        this.counting = counting;
    }

    /** Sorts indexes of offers from one place up to another. */
    void sortOffers(int[] indexes, int from, int to) {
        sort(indexes, from, to, this::offerAfter);
    }

    /** Sorts indexes of prospects from one place up to another. */
    void sortProspects(int[] indexes, int from, int to) {
        sort(indexes, from, to, this::prospectAfter);
    }

    /** Whether the first of two statements comes after the second. */
    private interface After {
        boolean test(int a, int b);
    }

    /** By insertion: an address has few statements. */
    private static void sort(int[] indexes, int from, int to, After after) {
        for (int i = from + 1; i < to; i++) {
            int moving = indexes[i];
            int at = i;
            while (at > from && after.test(indexes[at - 1], moving)) {
                indexes[at] = indexes[at - 1];
                at--;
            }
            indexes[at] = moving;
        }
    }

    private boolean offerAfter(int a, int b) {
        if (offers.operator[a] != offers.operator[b]) {
            return counting.place(offers.operator[a]) > counting.place(offers.operator[b]);
        }
        if (offers.technology[a] != offers.technology[b]) {
            return offers.technology[a] > offers.technology[b];
        }
        return offers.down[a] != offers.down[b] ? offers.down[a] < offers.down[b] : offers.up[a] < offers.up[b];
    }

    private boolean prospectAfter(int a, int b) {
        if (prospects.operator[a] != prospects.operator[b]) {
            return counting.place(prospects.operator[a]) > counting.place(prospects.operator[b]);
        }
        if (prospects.kind[a] != prospects.kind[b]) {
            return prospects.kind[a] > prospects.kind[b];
        }
        return prospects.to[a] != prospects.to[b]
                ? prospects.to[a] > prospects.to[b]
                : counting.precedence(prospects.source[a]) < counting.precedence(prospects.source[b]);
    }
}
