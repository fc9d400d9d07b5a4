package de.lichtweg.planner.cost;

import java.util.Optional;

/** What has to be done at every edge of a graph. Kept as two bytes an edge, as a state has millions of them. */
public final class TrenchWork {

    private static final byte NO_CROSSING = -1;
    private static final Surface[] SURFACES = Surface.values();
    private static final Method[] METHODS = Method.values();
    private static final Crossing[] CROSSINGS = Crossing.values();

    private final byte[] work;
    private final byte[] crossing;

    /** For a number of edges; at first all are dug open in unsealed ground, without a crossing. */
    public TrenchWork(int edges) {
        work = new byte[edges];
        crossing = new byte[edges];
        java.util.Arrays.fill(crossing, NO_CROSSING);
        for (int e = 0; e < edges; e++) {
            set(e, Surface.UNSEALED, Method.OPEN_TRENCH);
        }
    }

    /** Sets ground and method of an edge. */
    public void set(int edge, Surface surface, Method method) {
        work[edge] = (byte) (surface.ordinal() * METHODS.length + method.ordinal());
    }

    /** Says that an edge gets across something. */
    public void cross(int edge, Crossing what) {
        crossing[edge] = (byte) what.ordinal();
    }

    /** Number of edges. */
    public int edges() {
        return work.length;
    }

    /** Ground of an edge. */
    public Surface surface(int edge) {
        return SURFACES[work[edge] / METHODS.length];
    }

    /** Method at an edge. */
    public Method method(int edge) {
        return METHODS[work[edge] % METHODS.length];
    }

    /** What an edge gets across. */
    public Optional<Crossing> crossing(int edge) {
        return crossing[edge] == NO_CROSSING ? Optional.empty() : Optional.of(CROSSINGS[crossing[edge]]);
    }

    /** Most likely cost of an edge in cents. */
    public long cents(int edge, long lengthMm, PriceBook prices) {
        return prices.trenchCents(surface(edge), method(edge), lengthMm)
                + crossing(edge).map(prices::crossingCents).orElse(0L);
    }
}
