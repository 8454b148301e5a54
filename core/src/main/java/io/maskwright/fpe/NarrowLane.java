package io.maskwright.fpe;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * FF1 in 64-bit arithmetic, for halves of at most 2^32 values: 18 decimal digits, 12 characters of 36, 4 ideographs. The
 * result of the round function has 8 bytes. A round is one call of AES for all values, and one pass over them that
 * reduces, adds, and writes the blocks of the next round.
 */
final class NarrowLane extends MacLane {

    private final long leftSize;
    private final long rightSize;
    private final long leftReciprocal;
    private final long rightReciprocal;
    private final long radixReciprocal;
    private final int roundShift;

    NarrowLane(Ff1Shape shape, Slots slots, Blocks blocks) {
        super(shape, slots, blocks);
        this.leftSize = shape.leftSize.longValueExact();
        this.rightSize = shape.rightSize.longValueExact();
        this.leftReciprocal = Reciprocal.ofQuarters(leftSize);
        this.rightReciprocal = Reciprocal.ofQuarters(rightSize);
        this.radixReciprocal = Reciprocal.ofSmall(shape.radix);
        this.roundShift = 8 * shape.halfBytes;
    }

    @Override
    void load(int place, int[] numerals) {
        slots.left[place] = number(numerals, 0, shape.leftLength);
        slots.right[place] = number(numerals, shape.leftLength, shape.length);
    }

    @Override
    int load(int place, String text, TextCodec codec) {
        LatinPairs pairs = codec.pairs();
        if (pairs == null) {
            return super.load(place, text, codec);
        }
        return pairs.read(text, shape.leftLength, shape.rightLength, slots, place) ? -1 : codec.outside(text);
    }

    @Override
    boolean loadAll(@Nullable String[] values, int from, int count, TextCodec codec) {
        LatinPairs pairs = codec.pairs();
        if (pairs == null) {
            return super.loadAll(values, from, count, codec);
        }
        boolean areInside = true;
        for (int i = 0; i < count; i++) {
            String value = values[from + i];
            if (value == null || value.length() != shape.length) {
                return false;
            }
            areInside &= pairs.read(value, shape.leftLength, shape.rightLength, slots, i);
        }
        return areInside;
    }

    @Override
    String store(int place, TextCodec codec) {
        LatinPairs pairs = codec.pairs();
        if (pairs == null) {
            return super.store(place, codec);
        }
        return pairs.write(slots.left[place], shape.leftLength, slots.right[place], shape.rightLength);
    }

    private long number(int[] numerals, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * shape.radix + numerals[i];
        }
        return number;
    }

    @Override
    void load(int place, long number) {
        long left = Long.divideUnsigned(number, rightSize);
        slots.left[place] = left;
        slots.right[place] = number - left * rightSize;
    }

    @Override
    void load(int place, BigInteger number) {
        load(place, number.longValue());
    }

    @Override
    void move(int from, int to) {
        slots.left[to] = slots.left[from];
        slots.right[to] = slots.right[from];
    }

    @Override
    void rounds(Direction direction, int count) {
        long[] left = slots.left;
        long[] right = slots.right;
        if (direction == Direction.ENCRYPT) {
            firstBlocks(0, right, count);
            for (int round = 0; round < Ff1Shape.ROUNDS; round += 2) {
                blocks.encrypt(count);
                add(left, leftSize, leftReciprocal, round + 1, count);
                blocks.encrypt(count);
                add(right, rightSize, rightReciprocal, round + 2, count);
            }
        } else {
            firstBlocks(Ff1Shape.ROUNDS - 1, left, count);
            for (int round = Ff1Shape.ROUNDS - 1; round >= 0; round -= 2) {
                blocks.encrypt(count);
                subtract(right, rightSize, rightReciprocal, round - 1, count);
                blocks.encrypt(count);
                subtract(left, leftSize, leftReciprocal, round - 2, count);
            }
        }
    }

    /** The blocks of the first round; their first 8 bytes stay the same in all rounds. */
    private void firstBlocks(int round, long[] half, int count) {
        long number = (long) round << roundShift;
        for (int i = 0; i < count; i++) {
            blocks.setHigh(i, slots.macHigh[i]);
            blocks.setLow(i, slots.macLow[i] ^ number ^ half[i]);
        }
    }

    /** Adds the results of a round to a half and writes the blocks of the next, which asks for that half. */
    private void add(long[] half, long size, long reciprocal, int nextRound, int count) {
        long number = (long) nextRound << roundShift;
        long[] macLow = slots.macLow;
        for (int i = 0; i < count; i++) {
            long sum = reduce(blocks.high(i), half[i], size, reciprocal);
            half[i] = sum;
            blocks.setLow(i, macLow[i] ^ number ^ sum);
        }
    }

    /** Subtracts, as size - 1 - (y + size - 1 - half), which adds only. */
    private void subtract(long[] half, long size, long reciprocal, int nextRound, int count) {
        long number = (long) nextRound << roundShift;
        long[] macLow = slots.macLow;
        long greatest = size - 1;
        for (int i = 0; i < count; i++) {
            long difference = greatest - reduce(blocks.high(i), greatest - half[i], size, reciprocal);
            half[i] = difference;
            blocks.setLow(i, macLow[i] ^ number ^ difference);
        }
    }

    /**
     * An unsigned number of 64 bits and one below 2^32, added, modulo the size. Their sum may pass 2^64, so the quotient is
     * found from the sum of their quarters: too small by one at most, as {@link Reciprocal#ofQuarters} tells.
     */
    private static long reduce(long y, long addend, long size, long reciprocal) {
        long quotient = Math.multiplyHigh((y >>> 2) + (addend >>> 2), reciprocal);
        long rest = y + addend - quotient * size;
        // The sign bits make this free of branches.
        long less = rest - size;
        return less + (size & (less >> 63));
    }

    @Override
    void store(int place, int[] numerals) {
        write(slots.left[place], numerals, 0, shape.leftLength);
        write(slots.right[place], numerals, shape.leftLength, shape.length);
    }

    private void write(long number, int[] numerals, int from, int to) {
        int radix = shape.radix;
        long rest = number;
        for (int i = to - 1; i >= from; i--) {
            long quotient = Math.multiplyHigh(rest << 1, radixReciprocal);
            numerals[i] = (int) (rest - quotient * radix);
            rest = quotient;
        }
    }

    @Override
    void clear(int count) {
        slots.clear(count);
    }

    @Override
    long number(int place) {
        return slots.left[place] * rightSize + slots.right[place];
    }

    @Override
    BigInteger bigNumber(int place) {
        return BigInteger.valueOf(slots.left[place])
                .multiply(shape.rightSize)
                .add(BigInteger.valueOf(slots.right[place]));
    }
}
