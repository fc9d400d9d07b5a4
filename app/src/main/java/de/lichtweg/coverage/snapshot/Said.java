package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of an address in a state, in a form that can be compared: who said it when does not matter.
 *
 * @param prospects surest first
 */
record Said(List<Integer> facts, List<OfferSaid> allOffers, List<ProspectSaid> prospects) {

    /** An offer of an operator. */
    record OfferSaid(int operator, byte technology, int down, int up) {}

    /** Something in prospect; days as epoch days. */
    record ProspectSaid(int operator, Stage kind, byte technology, int down, int up, int from, int to, boolean secret) {

        private static final Comparator<ProspectSaid> SUREST =
                Comparator.comparing(ProspectSaid::kind).thenComparingInt(ProspectSaid::lastDay);

        /** The higher stage, then the earlier day. */
        boolean isSurerThan(ProspectSaid other) {
            return SUREST.compare(this, other) < 0;
        }

        private int lastDay() {
            return to == StateSink.NO_DAY ? Integer.MAX_VALUE : to;
        }

        /** What it is called that this began. */
        ChangeCause begun() {
            return switch (kind) {
                case IN_CONSTRUCTION -> ChangeCause.STARTED;
                case FUNDED -> ChangeCause.FUNDED;
                case COMMITTED -> ChangeCause.COMMITTED;
                default -> ChangeCause.ANNOUNCED;
            };
        }
    }

    static Said of(Standings state, int id) {
        Columns c = state.chunk(id).columns;
        int row = state.row(id);
        List<OfferSaid> offers = new ArrayList<>();
        Columns.OfferColumns o = c.offers;
        for (int i = c.offerStart[row]; i < c.offerStart[row + 1]; i++) {
            offers.add(new OfferSaid(o.operator[i], o.technology[i], o.down[i], o.up[i]));
        }
        List<ProspectSaid> prospects = new ArrayList<>();
        Columns.ProspectColumns p = c.prospects;
        for (int i = c.prospectStart[row]; i < c.prospectStart[row + 1]; i++) {
            prospects.add(new ProspectSaid(
                    p.operator[i],
                    Codes.stage(p.kind[i]),
                    p.technology[i],
                    p.down[i],
                    p.up[i],
                    p.from[i],
                    p.to[i],
                    p.secret[i]));
        }
        prospects.sort(ProspectSaid.SUREST);
        return new Said(facts(c, row), offers, prospects);
    }

    private static List<Integer> facts(Columns c, int row) {
        return List.of(
                (int) c.usage[row],
                c.households[row],
                c.businesses[row],
                c.municipality[row],
                c.locality[row],
                c.street[row],
                c.postcode[row]);
    }

    Stream<Integer> operators() {
        return Stream.concat(
                allOffers.stream().map(OfferSaid::operator), prospects.stream().map(ProspectSaid::operator));
    }

    List<OfferSaid> offers(int operator) {
        return allOffers.stream().filter(o -> o.operator() == operator).toList();
    }

    List<ProspectSaid> prospects(int operator) {
        return prospects.stream().filter(p -> p.operator() == operator).toList();
    }

    /** Fastest download of an operator in kbit/s, −1 without an offer. */
    int fastest(int operator) {
        return allOffers.stream()
                .filter(o -> o.operator() == operator)
                .mapToInt(OfferSaid::down)
                .max()
                .orElse(-1);
    }

    boolean offersLike(Said other, int operator) {
        List<OfferSaid> own = offers(operator);
        List<OfferSaid> its = other.offers(operator);
        return own.size() == its.size() && own.containsAll(its);
    }

    boolean prospectsLike(Said other, int operator) {
        List<ProspectSaid> own = prospects(operator);
        List<ProspectSaid> its = other.prospects(operator);
        return own.size() == its.size() && own.containsAll(its);
    }
}
