package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call leaves behind for the next. */
class FpeStateTest {

    private static final Secret KEY = TestKeys.bytes(0);
    private static final byte[] TWEAK = new byte[40];
    private static final Alphabet LETTERS = Alphabet.of("abcdefghijklmnopqrstuvwxyzàáảãạăằ");

    static Stream<Alphabet> alphabets() {
        return Stream.of(Alphabet.DIGITS, LETTERS, Alphabet.HAN_20902, Alphabet.of("😀😁😂🤣😃😄😅😆😉😊"));
    }

    /** A text of one repeated character. */
    private static String text(Alphabet alphabet, int numeral, int length) {
        return Character.toString(alphabet.codePointOf(numeral)).repeat(length);
    }

    private static FpeBatch batch(Alphabet alphabet) {
        return new FpeBatch(
                new Ff1Worker(AesKey.of(KEY), alphabet.size()), alphabet.size(), alphabet, DomainFloor.MILLION);
    }

    private static String remainsOfDecryption(Alphabet alphabet, int numeral) {
        FpeBatch batch = batch(alphabet);
        for (int length : new int[] {8, 17, 40, 129}) {
            @Nullable String[] values = {text(alphabet, numeral, length), text(alphabet, numeral, length + 1), null};
            batch.decrypt(values, 3, TWEAK, new String[3]);
            batch.one(Direction.DECRYPT, text(alphabet, numeral, length), TWEAK);
            int[] numerals = new int[length];
            Arrays.fill(numerals, numeral);
            batch.one(Direction.DECRYPT, numerals, TWEAK);
        }
        return Remains.of(batch);
    }

    @ParameterizedTest
    @MethodSource("alphabets")
    void decryptedValue_leavesNothingBehind(Alphabet alphabet) {
        assertThat(remainsOfDecryption(alphabet, 1)).isEqualTo(remainsOfDecryption(alphabet, 2));
    }

    private static String remains(Function<Function<Ff1Shape, Lane>, Form> form, Direction direction, String value) {
        FormatWorker worker = new FormatWorker(AesKey.of(KEY), form);
        worker.run(direction, new String[] {value, "?", value}, 3, new String[3], (index, reason) -> {});
        return Remains.of(worker);
    }

    @Test
    void treatedValueOfAFormat_leavesNothingBehind() {
        TextFormat text = TextFormat.builder(Alphabet.DIGITS).build();
        for (Direction direction : Direction.values()) {
            for (int length : new int[] {8, 30, 200}) {
                Function<Function<Ff1Shape, Lane>, Form> form = lanes -> new TextForm(text, lanes);
                assertThat(remains(form, direction, "1".repeat(length)))
                        .isEqualTo(remains(form, direction, "2".repeat(length)));
            }
            Numbers numbers = Numbers.below(5_000_000);
            assertThat(remains(lanes -> new RankedForm(numbers, lanes), direction, "A4999999"))
                    .isEqualTo(remains(lanes -> new RankedForm(numbers, lanes), direction, "A17"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 30, 100})
    void aesThatFailsOnce_spoilsNoLaterResult(int length) {
        byte[] otherTweak = new byte[50];
        String value = "7".repeat(length);
        String expected = FpeCipher.ff1(KEY, Alphabet.DIGITS).encrypt(value, TWEAK);
        for (int failing = 0; failing < 14; failing++) {
            int[] left = {Integer.MAX_VALUE};
            FpeCipher cipher = FpeCipher.builder(KEY)
                    .alphabet(Alphabet.DIGITS)
                    .provider(new HookedAes((in, out) -> {
                        if (left[0]-- == 0) {
                            throw new ProviderException("device is away");
                        }
                        return out;
                    }))
                    .build();
            FpeBatch batch = cipher.newBatch();
            String[] values = {value};
            String[] results = new String[1];
            batch.encrypt(values, 1, TWEAK, results);
            assertThat(cipher.encrypt(value, TWEAK)).isEqualTo(expected);

            left[0] = failing;
            assertThatThrownBy(() -> batch.encrypt(values, 1, otherTweak, results))
                    .isInstanceOf(ProviderException.class);
            left[0] = failing;
            assertThatThrownBy(() -> cipher.encrypt(value, otherTweak)).isInstanceOf(ProviderException.class);

            batch.encrypt(values, 1, TWEAK, results);
            assertThat(results[0]).as("after failure %d", failing).isEqualTo(expected);
            assertThat(cipher.encrypt(value, TWEAK)).isEqualTo(expected);
        }
    }

    @Test
    void callbackThatThrows_leavesTheBatchUsable() {
        FpeBatch batch = batch(Alphabet.DIGITS);
        String[] values = IntStream.range(0, 700)
                .mapToObj(i -> i % 100 == 99 ? "x12345678" : "1".repeat(6 + i % 30))
                .toArray(String[]::new);
        @Nullable String[] results = new String[values.length];
        assertThatThrownBy(() -> batch.decrypt(values, values.length, TWEAK, results, (index, reason) -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        FpeCipher cipher = FpeCipher.ff1(KEY, Alphabet.DIGITS);
        batch.decrypt(values, values.length, TWEAK, results, (index, reason) -> {});
        for (int i = 0; i < values.length; i++) {
            assertThat(results[i]).isEqualTo(i % 100 == 99 ? null : cipher.decrypt(values[i], TWEAK));
        }
    }
}
