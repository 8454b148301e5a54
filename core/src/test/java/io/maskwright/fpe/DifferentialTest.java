package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * FF1 equals that of Bouncy Castle on seeded random keys, radixes, lengths, tweaks and values, as many for each width of the
 * arithmetic as the system property {@code fpe.differential} says.
 */
class DifferentialTest {

    private static final int VALUES = Integer.getInteger("fpe.differential", 4_000);
    private static final int VALUES_PER_KEY = 40;
    private static final int[] COMMON_RADIXES = {2, 3, 10, 16, 26, 36, 62, 64, 255, 256, 257, 20_902, 65_535};

    /** The bits of a half: more than {@code above}, at most {@code upTo}. */
    enum Halves {
        NARROW(0, 32),
        MIDDLE(32, 96),
        WIDE(96, 480);

        private final int above;
        private final int upTo;

        Halves(int above, int upTo) {
            this.above = above;
            this.upTo = upTo;
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomValues_equalThoseOfBouncyCastle(Halves halves) {
        SplittableRandom random = new SplittableRandom(20_260_203 + halves.ordinal());
        int compared = 0;
        while (compared < VALUES) {
            byte[] key = bytes(random, 16 + 8 * random.nextInt(3));
            int radix = radix(random);
            FpeCipher cipher = FpeCipher.ff1(Secret.of(key), radix);
            for (int i = 0; i < VALUES_PER_KEY && compared < VALUES; i++, compared++) {
                compare(cipher, key, radix, bytes(random, random.nextInt(41)), value(random, radix, halves));
            }
        }
        assertThat(compared).isEqualTo(VALUES);
    }

    private static void compare(FpeCipher cipher, byte[] key, int radix, byte[] tweak, int[] plain) {
        int[] before = plain.clone();
        int[] result = cipher.encrypt(plain, tweak);
        // An assertion with its description comes on a difference only: for each value it would cost more than the
        // cipher.
        boolean equal = Arrays.equals(result, BouncyCastle.encrypt(key, radix, tweak, plain))
                && Arrays.equals(cipher.decrypt(result, tweak), plain)
                && Arrays.equals(plain, before);
        if (!equal) {
            assertThat(equal)
                    .as(
                            "key of %d bytes, radix %d, tweak of %d bytes, value %s",
                            key.length, radix, tweak.length, Arrays.toString(before))
                    .isTrue();
        }
    }

    /** A common radix, or one of a random number of bits. */
    private static int radix(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return COMMON_RADIXES[random.nextInt(COMMON_RADIXES.length)];
        }
        int bits = 2 + random.nextInt(15);
        return Math.min(65_535, random.nextInt(1 << (bits - 1), 1 << bits));
    }

    /** A random value of a random length, and now and then one at the edge: all numerals least or greatest. */
    private static int[] value(SplittableRandom random, int radix, Halves halves) {
        int[] value = new int[length(random, radix, halves)];
        int kind = random.nextInt(16);
        for (int i = 0; i < value.length; i++) {
            value[i] = kind == 0 ? 0 : kind == 1 ? radix - 1 : random.nextInt(radix);
        }
        return value;
    }

    private static int length(SplittableRandom random, int radix, Halves halves) {
        int least = longestHalf(radix, halves.above) + 1;
        int most = longestHalf(radix, halves.upTo);
        int length;
        do {
            int half = random.nextInt(least, most + 1);
            length = 2 * half - random.nextInt(2);
        } while (!Ff1Shape.isLongEnough(radix, length, DomainFloor.MILLION.leastValues()));
        return length;
    }

    /** The greatest v with radix^v at most 2^bits. */
    private static int longestHalf(int radix, int bits) {
        BigInteger limit = BigInteger.ONE.shiftLeft(bits);
        BigInteger base = BigInteger.valueOf(radix);
        int length = 0;
        for (BigInteger size = base; size.compareTo(limit) <= 0; size = size.multiply(base)) {
            length++;
        }
        return length;
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Fails when Bouncy Castle mends this: then docs and tests that speak of it are to be changed. */
    @Test
    void bouncyCastleAtRadix65536_isWrongOnEveryVector() throws IOException {
        int wrong = 0;
        int right = 0;
        for (JsonNode group : Vectors.read("wycheproof-radix65536.json.gz").required("testGroups")) {
            for (JsonNode vector : group.required("tests")) {
                if (vector.required("result").asText().equals("valid")) {
                    int[] result = BouncyCastle.encrypt(
                            Vectors.hex(vector, "key"),
                            65_536,
                            Vectors.hex(vector, "tweak"),
                            Vectors.numerals(vector, "msg"));
                    boolean same = Arrays.equals(result, Vectors.numerals(vector, "ct"));
                    right += same ? 1 : 0;
                    wrong += same ? 0 : 1;
                }
            }
        }
        assertThat(wrong).isEqualTo(918);
        assertThat(right).isZero();
    }

    @Test
    void bouncyCastleAtRadix256_isRight() throws IOException {
        int right = 0;
        for (JsonNode group : Vectors.read("wycheproof-radix256.json.gz").required("testGroups")) {
            for (JsonNode vector : group.required("tests")) {
                boolean comparable = vector.required("result").asText().equals("valid")
                        && !vector.required("flags").get(0).asText().equals("SmallMessageSize");
                if (comparable) {
                    int[] result = BouncyCastle.encrypt(
                            Vectors.hex(vector, "key"),
                            256,
                            Vectors.hex(vector, "tweak"),
                            Vectors.numerals(vector, "msg"));
                    assertThat(result).isEqualTo(Vectors.numerals(vector, "ct"));
                    right++;
                }
            }
        }
        assertThat(right).isEqualTo(1755);
    }
}
