package de.lichtweg.planner.cost;

/** Products and quotients of whole numbers, rounded half up once, without overflow on the way. */
final class Rounding {

    private Rounding() {}

    /** Half up. */
    static long divide(long amount, long by) {
        long doubled = Math.addExact(Math.multiplyExact(2, amount), by);
        return Math.floorDiv(doubled, Math.multiplyExact(2, by));
    }

    /** A product divided, half up; the product may be larger than a {@code long}. */
    static long multiplyDivide(long a, long b, long by) {
        java.math.BigInteger product = java.math.BigInteger.valueOf(a)
                .multiply(java.math.BigInteger.valueOf(b))
                .shiftLeft(1)
                .add(java.math.BigInteger.valueOf(by));
        java.math.BigInteger[] parts =
                product.divideAndRemainder(java.math.BigInteger.valueOf(by).shiftLeft(1));
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }
}
