package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.fpe.FPEFF3_1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // the class under test
class Ff31CipherTest {

    private static final byte[] KEY_BYTES = HexFormat.of().parseHex("44D737102CCC9AEC882045C31C08252A");
    private static final byte[] TWEAK = HexFormat.of().parseHex("7E0A5D29E0462E");
    private static final Ff31Cipher DIGITS = Ff31Cipher.toDecrypt(Secret.of(KEY_BYTES), Alphabet.DIGITS);

    @Test
    void vectorsOfTheValidationProgramme_haveTheirValues() throws IOException {
        int count = 0;
        for (JsonNode group : Vectors.read("acvp-ff3-1.json.gz").required("testGroups")) {
            Alphabet alphabet = Alphabet.of(group.required("alphabet").asText());
            for (JsonNode vector : group.required("tests")) {
                Ff31Cipher cipher = Ff31Cipher.toDecrypt(Vectors.key(vector), alphabet);
                String value = cipher.decrypt(vector.required("ct").asText(), Vectors.hex(vector, "tweak"));
                assertThat(value).isEqualTo(vector.required("pt").asText());
                count++;
            }
        }
        assertThat(count).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 62, 255, 256, 257, 1000, 46_341, 65_535})
    void resultsOfBouncyCastle_areRead(int radix) {
        SplittableRandom random = new SplittableRandom(radix);
        Ff31Cipher cipher = Ff31Cipher.toDecrypt(Secret.of(KEY_BYTES), radix);
        FPEFF3_1Engine engine = new FPEFF3_1Engine();
        engine.init(true, new FPEParameters(new KeyParameter(KEY_BYTES), radix, TWEAK));
        int least = (int) IntStream.range(0, 30)
                .filter(n -> !Ff1Shape.isLongEnough(radix, n, 1_000_000))
                .count();
        for (int length = least; isShortEnough(cipher, length); length++) {
            int[] value = random.ints(length, 0, radix).toArray();
            assertThat(cipher.decrypt(encrypt(engine, radix, value), TWEAK))
                    .as("length %d", length)
                    .isEqualTo(value);
        }
    }

    private static boolean isShortEnough(Ff31Cipher cipher, int length) {
        try {
            cipher.decrypt(new int[length], TWEAK);
            return true;
        } catch (UntreatableValueException e) {
            assertThat(e.reason()).isEqualTo(UntreatableValueException.Reason.TOO_LONG);
            return false;
        }
    }

    private static int[] encrypt(FPEFF3_1Engine engine, int radix, int[] numerals) {
        int width = radix > 256 ? 2 : 1;
        ByteBuffer in = ByteBuffer.allocate(width * numerals.length);
        Arrays.stream(numerals).forEach(n -> {
            if (width == 2) {
                in.putShort((short) n);
            } else {
                in.put((byte) n);
            }
        });
        ByteBuffer out = ByteBuffer.allocate(in.capacity());
        engine.processBlock(in.array(), 0, in.capacity(), out.array(), 0);
        return IntStream.range(0, numerals.length)
                .map(i -> width == 2 ? out.getShort() & 0xffff : out.get() & 0xff)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"2, 20, 192", "10, 6, 56", "16, 5, 48", "26, 5, 40", "64, 4, 32", "65535, 2, 12", "65536, 2, 12"})
    void lengths_areThoseWithAMillionValuesThatFitTheBlock(int radix, int shortest, int longest) {
        Ff31Cipher cipher = Ff31Cipher.toDecrypt(Secret.of(KEY_BYTES), radix);
        assertThat(cipher.decrypt(new int[shortest], TWEAK)).hasSize(shortest);
        assertThat(cipher.decrypt(new int[longest], TWEAK)).hasSize(longest);
        assertThatThrownBy(() -> cipher.decrypt(new int[shortest - 1], TWEAK))
                .hasMessage("value cannot be treated: too short: length " + (shortest - 1) + " over radix " + radix
                        + " has fewer than 1000000 values");
        assertThatThrownBy(() -> cipher.decrypt(new int[longest + 1], TWEAK))
                .hasMessage("value cannot be treated: too long: length over radix " + radix + " must be at most "
                        + longest + ", but was " + (longest + 1));
    }

    @Test
    void noNumerals_areRefused() {
        assertThatThrownBy(() -> DIGITS.decrypt("", TWEAK)).isInstanceOf(UntreatableValueException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8})
    void tweakOfAnotherLength_isRefused(int bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIGITS.decrypt("1234567", new byte[bytes]))
                .withMessage("tweak must be 7 bytes, but was " + bytes);
    }

    @Test
    void characterOutsideTheAlphabet_isNamedByItsPlace() {
        assertThatThrownBy(() -> DIGITS.decrypt("1234x678", TWEAK))
                .isInstanceOf(UntreatableValueException.class)
                .hasMessage("value cannot be treated: alphabet: character at index 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void numeralOutsideTheRadix_isNamedByItsPlace(int numeral) {
        assertThatThrownBy(() -> DIGITS.decrypt(new int[] {1, 2, 3, 4, 5, 6, numeral}, TWEAK))
                .isInstanceOf(UntreatableValueException.class)
                .hasMessage("value cannot be treated: alphabet: numeral at index 6 must be 0 to 9");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 65_537})
    void radixOutOfRange_isRefused(int radix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ff31Cipher.toDecrypt(Secret.of(KEY_BYTES), radix))
                .withMessage("radix must be 2 to 65536, but was " + radix);
    }

    @Test
    void keyOfAnotherLength_isRefused() {
        Secret key = Secret.of(Arrays.copyOf(KEY_BYTES, 20));
        assertThatThrownBy(() -> Ff31Cipher.toDecrypt(key, 10)).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void textWithoutAnAlphabet_isRefused() {
        Ff31Cipher cipher = Ff31Cipher.toDecrypt(Secret.of(KEY_BYTES), 10);
        assertThatThrownBy(() -> cipher.decrypt("1234567", TWEAK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void argumentsAndSecrets_areLeftAlone() {
        Secret key = Secret.of(KEY_BYTES);
        Ff31Cipher cipher = Ff31Cipher.toDecrypt(key, 10);
        int[] numerals = {1, 2, 3, 4, 5, 6, 7};
        byte[] tweak = TWEAK.clone();
        int[] value = cipher.decrypt(numerals, tweak);
        assertThat(numerals).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(tweak).isEqualTo(TWEAK);
        key.close();
        assertThat(cipher.decrypt(numerals, tweak)).isEqualTo(value);
        assertThat(cipher).hasToString("Ff31Cipher[ff3-1, radix=10]");
    }
}
