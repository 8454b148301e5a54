package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The fast lanes against FF1 in big integers, the one that is written step by step like the standard. */
class LanePropertyTest {

    private static final AesKey KEY = AesKey.of(Secret.of(HexFormat.of().parseHex("2B7E151628AED2A6ABF7158809CF4F3C")));

    private final Slots slots = new Slots();
    private final Blocks blocks = new Blocks(KEY.newEncryptor());
    private final WideFf1 reference = new WideFf1(KEY.newEncryptor());

    @Property(tries = 400)
    void lane_equalsBigIntegers(
            @ForAll @IntRange(min = 2, max = 65_536) int radix,
            @ForAll @IntRange(max = 60) int more,
            @ForAll byte[] tweak,
            @ForAll Random random) {
        Ff1Shape shape = new Ff1Shape(radix, Ff1Shape.leastLength(radix, 100) + more % 70);
        compare(shape, tweak, random);
    }

    @Property(tries = 400)
    void smallRadix_equalsBigIntegers(
            @ForAll @IntRange(min = 2, max = 62) int radix,
            @ForAll @IntRange(max = 120) int more,
            @ForAll byte[] tweak,
            @ForAll Random random) {
        compare(new Ff1Shape(radix, Ff1Shape.leastLength(radix, 100) + more), tweak, random);
    }

    private void compare(Ff1Shape shape, byte[] tweak, Random random) {
        Lane lane = Lane.of(shape, slots, blocks, new WideFf1(KEY.newEncryptor()));
        int count = 1 + random.nextInt(20);
        int[][] values = new int[count][];
        for (int i = 0; i < count; i++) {
            values[i] = numerals(shape, random);
            lane.load(i, values[i]);
        }
        lane.run(Direction.ENCRYPT, tweak, count);
        int[][] results = new int[count][shape.length];
        for (int i = 0; i < count; i++) {
            lane.store(i, results[i]);
            assertThat(results[i]).as("%s, %s", shape, shape.width).isEqualTo(byReference(shape, tweak, values[i]));
        }
        for (int i = 0; i < count; i++) {
            lane.load(i, results[i]);
        }
        lane.run(Direction.DECRYPT, tweak, count);
        for (int i = 0; i < count; i++) {
            lane.store(i, results[i]);
            assertThat(results[i]).as("%s, %s", shape, shape.width).isEqualTo(values[i]);
        }
    }

    /** Runs of the greatest and the least numeral too: what lies at the edges of the arithmetic. */
    private static int[] numerals(Ff1Shape shape, Random random) {
        int kind = random.nextInt(4);
        return random.ints(shape.length, 0, shape.radix)
                .map(numeral -> kind == 0 ? shape.radix - 1 : kind == 1 ? 0 : numeral)
                .toArray();
    }

    private int[] byReference(Ff1Shape shape, byte[] tweak, int[] numerals) {
        BigInteger[] halves = {
            number(numerals, 0, shape.leftLength, shape.radix),
            number(numerals, shape.leftLength, shape.length, shape.radix)
        };
        reference.run(shape, Direction.ENCRYPT, tweak, halves);
        int[] result = new int[shape.length];
        BigInteger all = halves[0].multiply(shape.rightSize).add(halves[1]);
        for (int i = shape.length - 1; i >= 0; i--) {
            BigInteger[] parts = all.divideAndRemainder(BigInteger.valueOf(shape.radix));
            result[i] = parts[1].intValue();
            all = parts[0];
        }
        return result;
    }

    private static BigInteger number(int[] numerals, int from, int to, int radix) {
        BigInteger number = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            number = number.multiply(BigInteger.valueOf(radix)).add(BigInteger.valueOf(numerals[i]));
        }
        return number;
    }

    @Property(tries = 300)
    void tweakOfEightBytes_isATweakLikeAnyOther(
            @ForAll @IntRange(min = 2, max = 65_536) int radix,
            @ForAll @IntRange(max = 60) int more,
            @ForAll Random random) {
        Ff1Shape shape = new Ff1Shape(radix, Ff1Shape.leastLength(radix, 1_000_000) + more);
        Lane lane = Lane.of(shape, slots, blocks, new WideFf1(KEY.newEncryptor()));
        int[][] values = new int[5][];
        long[] tweaks = random.longs(5).toArray();
        for (int i = 0; i < 5; i++) {
            values[i] = numerals(shape, random);
            lane.load(i, values[i]);
            slots.tweak[i] = tweaks[i];
        }
        lane.runWithShortTweaks(Direction.ENCRYPT, 5);
        for (int i = 0; i < 5; i++) {
            byte[] tweak = ByteBuffer.allocate(8).putLong(tweaks[i]).array();
            int[] result = new int[shape.length];
            lane.store(i, result);
            assertThat(result).as("%s", shape).isEqualTo(byReference(shape, tweak, values[i]));
        }
    }

    @Property(tries = 300)
    void number_isTheNumerals(
            @ForAll @IntRange(min = 2, max = 65_536) int radix,
            @ForAll @IntRange(max = 60) int more,
            @ForAll Random random) {
        Ff1Shape shape = new Ff1Shape(radix, Ff1Shape.leastLength(radix, 1_000_000) + more);
        Lane lane = Lane.of(shape, slots, blocks, reference);
        BigInteger size = shape.leftSize.multiply(shape.rightSize);
        BigInteger number = new BigInteger(size.bitLength() + 8, random).mod(size);
        lane.load(7, number);
        assertThat(lane.bigNumber(7)).isEqualTo(number);
        if (size.bitLength() < 63) {
            lane.load(7, number.longValue());
            assertThat(lane.number(7)).isEqualTo(number.longValue());
        }
    }

    @Example
    void reduction_holdsAtTheEdges() {
        long[] edges = {0, 1, 2, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, (1L << 32) - 1, -(1L << 32)};
        for (int divisor : new int[] {16, 17, 100, 65_535, 100_000_000}) {
            long reciprocal = Reciprocal.ofQuarters(divisor);
            for (long x : edges) {
                for (long y : new long[] {0, 1, 3, divisor - 1}) {
                    long quotient = Math.multiplyHigh((x >>> 2) + (y >>> 2), reciprocal);
                    BigInteger exact = new BigInteger(Long.toUnsignedString(x))
                            .add(BigInteger.valueOf(y))
                            .divide(BigInteger.valueOf(divisor));
                    assertThat(exact.subtract(BigInteger.valueOf(quotient)).intValueExact())
                            .isBetween(0, 1);
                }
            }
        }
    }
}
