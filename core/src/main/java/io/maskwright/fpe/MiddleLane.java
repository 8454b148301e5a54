package io.maskwright.fpe;

import java.math.BigInteger;

/**
 * FF1 in 128-bit arithmetic, for halves of at most 2^96 values: 56 decimal digits, 36 characters of 36. Numbers are two
 * longs, unsigned. The result of the round function has 12 or 16 bytes and is reduced by a reciprocal of 96 bits.
 */
final class MiddleLane extends MacLane {

    private final Modulus left;
    private final Modulus right;
    private final NumeralGroups numerals;
    private final boolean roundInHigh;
    private final int roundShift;
    private final boolean shortResult;

    MiddleLane(Ff1Shape shape, Slots slots, Blocks blocks) {
        super(shape, slots, blocks);
        this.left = new Modulus(shape.leftSize);
        this.right = new Modulus(shape.rightSize);
        this.numerals = new NumeralGroups(shape.radix);
        this.roundInHigh = shape.halfBytes >= Long.BYTES;
        this.roundShift = 8 * (shape.halfBytes % Long.BYTES);
        this.shortResult = shape.roundBytes < Blocks.BYTES;
    }

    /** The number of values of a half, as two longs, with its reciprocal: the largest number that, times it, is below 2^128. */
    private static final class Modulus {

        private static final BigInteger MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

        final long high;
        final long low;
        final long reciprocalHigh;
        final long reciprocalLow;

        Modulus(BigInteger size) {
            BigInteger reciprocal =
                    BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE).divide(size);
            this.high = size.shiftRight(64).longValue();
            this.low = size.and(MASK).longValue();
            this.reciprocalHigh = reciprocal.shiftRight(64).longValue();
            this.reciprocalLow = reciprocal.and(MASK).longValue();
        }
    }

    @Override
    void load(int place, int[] digits) {
        numerals.read(digits, 0, shape.leftLength);
        slots.leftHigh[place] = numerals.high();
        slots.left[place] = numerals.low();
        numerals.read(digits, shape.leftLength, shape.length);
        slots.rightHigh[place] = numerals.high();
        slots.right[place] = numerals.low();
        numerals.clear();
    }

    @Override
    void load(int place, long number) {
        // The right half alone has more than 2^32 values; a number of 63 bits may fill both.
        load(place, BigInteger.valueOf(number));
    }

    @Override
    void load(int place, BigInteger number) {
        BigInteger[] halves = number.divideAndRemainder(shape.rightSize);
        slots.leftHigh[place] = halves[0].shiftRight(64).longValue();
        slots.left[place] = halves[0].longValue();
        slots.rightHigh[place] = halves[1].shiftRight(64).longValue();
        slots.right[place] = halves[1].longValue();
    }

    @Override
    void move(int from, int to) {
        slots.left[to] = slots.left[from];
        slots.right[to] = slots.right[from];
        slots.leftHigh[to] = slots.leftHigh[from];
        slots.rightHigh[to] = slots.rightHigh[from];
    }

    @Override
    void rounds(Direction direction, int count) {
        for (int step = 0; step < Ff1Shape.ROUNDS; step++) {
            int round = direction == Direction.ENCRYPT ? step : Ff1Shape.ROUNDS - 1 - step;
            boolean changesLeft = round % 2 == 0;
            long[] high = changesLeft ? slots.leftHigh : slots.rightHigh;
            long[] low = changesLeft ? slots.left : slots.right;
            fillBlocks(
                    round,
                    changesLeft ? slots.rightHigh : slots.leftHigh,
                    changesLeft ? slots.right : slots.left,
                    count);
            blocks.encrypt(count);
            Modulus modulus = changesLeft ? left : right;
            if (direction == Direction.ENCRYPT) {
                add(high, low, modulus, count);
            } else {
                subtract(high, low, modulus, count);
            }
        }
    }

    private void fillBlocks(int round, long[] high, long[] low, int count) {
        long number = (long) round << roundShift;
        long inHigh = roundInHigh ? number : 0;
        long inLow = roundInHigh ? 0 : number;
        for (int i = 0; i < count; i++) {
            blocks.setHigh(i, slots.macHigh[i] ^ inHigh ^ high[i]);
            blocks.setLow(i, slots.macLow[i] ^ inLow ^ low[i]);
        }
    }

    private void add(long[] high, long[] low, Modulus m, int count) {
        for (int i = 0; i < count; i++) {
            long yHigh = resultHigh(i);
            long yLow = resultLow(i);
            long qHigh = quotientHigh(yHigh, yLow, m);
            long qLow = quotientLow(yHigh, yLow, m);
            long rLow = yLow - qLow * m.low;
            long rHigh = remainderHigh(yHigh, yLow, qHigh, qLow, m);
            long sumLow = low[i] + rLow;
            long sumHigh = high[i] + rHigh + carry(sumLow, rLow);
            for (int times = 0; times < 2; times++) {
                if (isAtLeast(sumHigh, sumLow, m)) {
                    sumHigh -= m.high + borrow(sumLow, m.low);
                    sumLow -= m.low;
                }
            }
            high[i] = sumHigh;
            low[i] = sumLow;
        }
    }

    private void subtract(long[] high, long[] low, Modulus m, int count) {
        for (int i = 0; i < count; i++) {
            long yHigh = resultHigh(i);
            long yLow = resultLow(i);
            long qHigh = quotientHigh(yHigh, yLow, m);
            long qLow = quotientLow(yHigh, yLow, m);
            long rLow = yLow - qLow * m.low;
            long rHigh = remainderHigh(yHigh, yLow, qHigh, qLow, m);
            long restHigh = high[i] - rHigh - borrow(low[i], rLow);
            long restLow = low[i] - rLow;
            for (int times = 0; times < 2; times++) {
                if (restHigh < 0) {
                    restLow += m.low;
                    restHigh += m.high + carry(restLow, m.low);
                }
            }
            high[i] = restHigh;
            low[i] = restLow;
        }
    }

    /** The result of the round function is the first 12 or all 16 bytes of the block. */
    private long resultHigh(int place) {
        long first = blocks.high(place);
        return shortResult ? first >>> 32 : first;
    }

    private long resultLow(int place) {
        return shortResult ? blocks.high(place) << 32 | blocks.low(place) >>> 32 : blocks.low(place);
    }

    /** The quotient is the product with the reciprocal over 2^128: at most one too small. */
    private static long quotientLow(long yHigh, long yLow, Modulus m) {
        return yHigh * m.reciprocalHigh
                + Reciprocal.multiplyHigh(yHigh, m.reciprocalLow)
                + Reciprocal.multiplyHigh(yLow, m.reciprocalHigh)
                + middleCarry(yHigh, yLow, m);
    }

    private static long quotientHigh(long yHigh, long yLow, Modulus m) {
        long low = yHigh * m.reciprocalHigh;
        long high = Reciprocal.multiplyHigh(yHigh, m.reciprocalHigh);
        long one = Reciprocal.multiplyHigh(yHigh, m.reciprocalLow);
        long other = Reciprocal.multiplyHigh(yLow, m.reciprocalHigh);
        long sum = low + one;
        high += carry(sum, one);
        sum += other;
        high += carry(sum, other);
        long middle = middleCarry(yHigh, yLow, m);
        sum += middle;
        return high + carry(sum, middle);
    }

    /** What the three products in the bits from 64 to 127 carry into bit 128: 0 to 2. */
    private static long middleCarry(long yHigh, long yLow, Modulus m) {
        long one = yHigh * m.reciprocalLow;
        long other = yLow * m.reciprocalHigh;
        long last = Reciprocal.multiplyHigh(yLow, m.reciprocalLow);
        long sum = one + other;
        long carries = carry(sum, other);
        sum += last;
        return carries + carry(sum, last);
    }

    private static long remainderHigh(long yHigh, long yLow, long qHigh, long qLow, Modulus m) {
        long productLow = qLow * m.low;
        long productHigh = Reciprocal.multiplyHigh(qLow, m.low) + qLow * m.high + qHigh * m.low;
        return yHigh - productHigh - borrow(yLow, productLow);
    }

    /** 1 if an unsigned sum of this summand overflowed. */
    private static long carry(long sum, long summand) {
        return Long.compareUnsigned(sum, summand) < 0 ? 1 : 0;
    }

    /** 1 if an unsigned difference goes below zero. */
    private static long borrow(long from, long subtrahend) {
        return Long.compareUnsigned(from, subtrahend) < 0 ? 1 : 0;
    }

    private static boolean isAtLeast(long high, long low, Modulus m) {
        return high > m.high || (high == m.high && Long.compareUnsigned(low, m.low) >= 0);
    }

    @Override
    void store(int place, int[] digits) {
        numerals.write(slots.leftHigh[place], slots.left[place], digits, 0, shape.leftLength);
        numerals.write(slots.rightHigh[place], slots.right[place], digits, shape.leftLength, shape.length);
    }

    @Override
    void clear(int count) {
        slots.clear(count);
        slots.clearHigh(count);
    }

    @Override
    long number(int place) {
        return bigNumber(place).longValue();
    }

    @Override
    BigInteger bigNumber(int place) {
        return big(slots.leftHigh[place], slots.left[place])
                .multiply(shape.rightSize)
                .add(big(slots.rightHigh[place], slots.right[place]));
    }

    private static BigInteger big(long high, long low) {
        return BigInteger.valueOf(high)
                .shiftLeft(64)
                .add(BigInteger.valueOf(low).and(Modulus.MASK));
    }
}
