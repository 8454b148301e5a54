package io.maskwright.fpe;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** FF1 in big integers, one value after the other: for halves of more than 2^96 values. */
final class WideLane extends Lane {

    private final Slots slots;
    private final WideFf1 ff1;
    private final BigInteger radix;
    private final @Nullable BigInteger[] left = new BigInteger[Slots.MAX];
    private final @Nullable BigInteger[] right = new BigInteger[Slots.MAX];

    WideLane(Ff1Shape shape, Slots slots, WideFf1 ff1) {
        super(shape);
        this.slots = slots;
        this.ff1 = ff1;
        this.radix = BigInteger.valueOf(shape.radix);
    }

    @Override
    void load(int place, int[] numerals) {
        left[place] = number(numerals, 0, shape.leftLength);
        right[place] = number(numerals, shape.leftLength, shape.length);
    }

    private BigInteger number(int[] numerals, int from, int to) {
        BigInteger number = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            number = number.multiply(radix).add(BigInteger.valueOf(numerals[i]));
        }
        return number;
    }

    @Override
    void load(int place, long number) {
        load(place, BigInteger.valueOf(number));
    }

    @Override
    void load(int place, BigInteger number) {
        BigInteger[] halves = number.divideAndRemainder(shape.rightSize);
        left[place] = halves[0];
        right[place] = halves[1];
    }

    @Override
    void move(int from, int to) {
        left[to] = left[from];
        right[to] = right[from];
    }

    @Override
    void run(Direction direction, byte[] tweak, int count) {
        for (int i = 0; i < count; i++) {
            run(i, direction, tweak);
        }
    }

    @Override
    void runWithShortTweaks(Direction direction, int count) {
        for (int i = 0; i < count; i++) {
            run(
                    i,
                    direction,
                    ByteBuffer.allocate(Long.BYTES).putLong(slots.tweak[i]).array());
        }
    }

    private void run(int place, Direction direction, byte[] tweak) {
        BigInteger[] halves = {Objects.requireNonNull(left[place]), Objects.requireNonNull(right[place])};
        ff1.run(shape, direction, tweak, halves);
        left[place] = halves[0];
        right[place] = halves[1];
    }

    @Override
    void store(int place, int[] numerals) {
        write(Objects.requireNonNull(left[place]), numerals, 0, shape.leftLength);
        write(Objects.requireNonNull(right[place]), numerals, shape.leftLength, shape.length);
    }

    private void write(BigInteger number, int[] numerals, int from, int to) {
        BigInteger rest = number;
        for (int i = to - 1; i >= from; i--) {
            BigInteger[] parts = rest.divideAndRemainder(radix);
            numerals[i] = parts[1].intValue();
            rest = parts[0];
        }
    }

    @Override
    long number(int place) {
        return bigNumber(place).longValue();
    }

    @Override
    BigInteger bigNumber(int place) {
        return Objects.requireNonNull(left[place]).multiply(shape.rightSize).add(Objects.requireNonNull(right[place]));
    }

    @Override
    void clear(int count) {
        Arrays.fill(left, 0, count, null);
        Arrays.fill(right, 0, count, null);
    }
}
