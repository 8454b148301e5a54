package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.Secret;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The batch form gives what the single form gives, whatever stands together in a column. */
class FpeBatchTest {

    private static final Secret KEY = Secret.of(HexFormat.of().parseHex("2B7E151628AED2A6ABF7158809CF4F3C"));
    private static final byte[] NO_TWEAK = {};

    @Provide
    static Arbitrary<Alphabet> alphabets() {
        return Arbitraries.of(
                Alphabet.DIGITS,
                Alphabet.ALPHANUMERIC_62,
                Alphabet.HAN_20902,
                Alphabet.of("01"),
                Alphabet.of("aàáảãạăâ0123456789"),
                Alphabet.of("😀😁😂🤣😃😄😅😆😉😊"));
    }

    @Property(tries = 120)
    void columnOfMixedValues_equalsValuesOneByOne(
            @ForAll("alphabets") Alphabet alphabet,
            @ForAll @IntRange(max = 700) int count,
            @ForAll @IntRange(min = 1, max = 40) int lengths,
            @ForAll byte[] tweak,
            @ForAll Random random) {
        FpeCipher cipher = FpeCipher.ff1(KEY, alphabet);
        @Nullable String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(alphabet, lengths, random);
        }
        @Nullable String[] results = new String[count];
        Map<Integer, Reason> failures = new TreeMap<>();
        FpeBatch batch = cipher.newBatch();
        batch.encrypt(values, count, tweak, results, failures::put);
        for (int i = 0; i < count; i++) {
            Object expected = one(cipher, values[i], tweak);
            Object found = values[i] == null ? null : failures.containsKey(i) ? failures.get(i) : results[i];
            assertThat(found).isEqualTo(expected);
            assertThat(failures.containsKey(i) && results[i] != null).isFalse();
        }
        @Nullable String[] back = new String[count];
        batch.decrypt(results, count, tweak, back, (index, reason) -> {
            throw new AssertionError(index + " " + reason);
        });
        for (int i = 0; i < count; i++) {
            assertThat(back[i]).isEqualTo(results[i] == null ? null : values[i]);
        }
    }

    private static @Nullable Object one(FpeCipher cipher, @Nullable String value, byte[] tweak) {
        try {
            return value == null ? null : cipher.encrypt(value, tweak);
        } catch (UntreatableValueException e) {
            return e.reason();
        }
    }

    /** Mostly values of the alphabet, of few or many lengths; nulls, short values and strangers among them. */
    private static @Nullable String value(Alphabet alphabet, int lengths, Random random) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int length = 20 + random.nextInt(lengths) - (kind == 1 ? 19 : 0);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet.codePointOf(random.nextInt(alphabet.size())));
        }
        return kind == 2 ? text.append('#').toString() : text.toString();
    }

    @Example
    void decomposedText_hasTheResultOfTheComposed() {
        FpeCipher cipher = FpeCipher.ff1(KEY, Alphabet.of("aàáảãạăâ0123456789"));
        String composed = "à0123456789á";
        String decomposed = "a\u03000123456789a\u0301";

        assertThat(cipher.encrypt(decomposed, NO_TWEAK)).isEqualTo(cipher.encrypt(composed, NO_TWEAK));
        assertThat(cipher.newBatch().encrypt(new String[] {decomposed, composed, "012345"}, NO_TWEAK))
                .containsExactly(
                        cipher.encrypt(composed, NO_TWEAK),
                        cipher.encrypt(composed, NO_TWEAK),
                        cipher.encrypt("012345", NO_TWEAK));
    }

    @Example
    void charactersWhoseLowByteIsADigit_areNoDigits() {
        FpeCipher cipher = FpeCipher.ff1(KEY, Alphabet.DIGITS);
        for (String stranger : List.of("İ2345678", "1234567\u0230", "１２３４５６７８", "\u0131\u01322345678")) {
            assertThat(one(cipher, stranger, NO_TWEAK)).isEqualTo(Reason.ALPHABET);
            assertThatExceptionOfType(UntreatableValueException.class)
                    .isThrownBy(() -> cipher.newBatch().encrypt(new String[] {"12345678", stranger}, NO_TWEAK))
                    .withMessageContaining("index 1")
                    .withMessageNotContaining(stranger);
        }
    }

    @Example
    void floorOfOldData_decryptsOnly() {
        FpeCipher old = FpeCipher.builder(KEY)
                .alphabet(Alphabet.DIGITS)
                .floor(DomainFloor.UNSAFE_HUNDRED_ONLY_TO_DECRYPT_DATA_OF_BEFORE_REVISION_1)
                .build();

        String[] values = {"12", "345", "12345", "67"};
        @Nullable String[] results = old.newBatch().decrypt(values, NO_TWEAK);
        for (int i = 0; i < values.length; i++) {
            assertThat(results[i]).hasSameSizeAs(values[i]).isEqualTo(old.decrypt(values[i], NO_TWEAK));
        }
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> old.newBatch().encrypt(values, NO_TWEAK));
    }

    @Example
    void misuse_isRefused() {
        FpeBatch batch = FpeCipher.ff1(KEY, Alphabet.DIGITS).newBatch();
        String[] values = {"1234567"};

        assertThatIllegalArgumentException().isThrownBy(() -> batch.encrypt(values, 1, NO_TWEAK, values));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.encrypt(values, 2, NO_TWEAK, new String[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.encrypt(values, -1, NO_TWEAK, new String[2]));
        assertThatIllegalStateException()
                .isThrownBy(() -> FpeCipher.ff1(KEY, 10).newBatch());
        assertThat(batch.encrypt(new String[0], NO_TWEAK)).isEmpty();
    }
}
