package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final String PHONE = "13812345678";
    private static final DomainKeys KEYS = TokenTestKeys.protect(TokenTestKeys.keyring(0));
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of(KEYS, "study");
    private static final BlindIndex INDEX = BlindIndex.of(KEYS, "study");

    /** The values were made by another implementation of HKDF and HMAC. */
    @ParameterizedTest
    @CsvSource({
        "128, HEX, 87764a0bc12a63aef3eb11eb49f88b71",
        "128, BASE32, ehozfaxqjkmoxph2yr5ne7rc3r",
        "128, BASE62, 47c1OP5pKzUAA9KHqGYz3J",
        "128, BASE64URL, CHdkoLwSpjrvPrEetJ-Itx",
        "128, DIGITS, 180059972289873062904234484612831153009",
        "80, BASE32, q53euc6bfjr2547l",
        "33, DIGITS, 4545352727",
        "256, HEX, 87764a0bc12a63aef3eb11eb49f88b718bbd68be77db5193a32530d45efcc8d9"
    })
    void pseudonym_isTheSameForEver(int bits, PseudonymAlphabet alphabet, String expected) {
        assertThat(Pseudonyms.of(KEYS, "study", bits, alphabet).pseudonym(PHONE))
                .isEqualTo(expected);
    }

    @Test
    void blindIndex_isTheSameForEverAndNoPseudonym() {
        assertThat(INDEX.entry(PHONE)).isEqualTo("e16a595ac0c5561eff052bc935b2b0f6");
        assertThat(BlindIndex.of(KEYS, "study", 64).entry(PHONE))
                .isEqualTo(INDEX.entry(PHONE).substring(0, 16));
    }

    @Property(tries = 500)
    void text_isTheNumberOfTheFirstBits(
            @ForAll @Size(32) byte[] hash,
            @ForAll @IntRange(min = 32, max = 256) int bits,
            @ForAll PseudonymAlphabet alphabet) {
        String digits = new String(alphabet.digits(), StandardCharsets.US_ASCII);
        BigInteger base = BigInteger.valueOf(digits.length());
        BigInteger number = BigInteger.ZERO;
        String text = new HashText(bits, alphabet).write(hash);
        for (char c : text.toCharArray()) {
            number = number.multiply(base).add(BigInteger.valueOf(digits.indexOf(c)));
        }
        assertThat(number).isEqualTo(new BigInteger(1, hash).shiftRight(256 - bits));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) -1);
        String greatest = new HashText(bits, alphabet).write(ones);
        assertThat(greatest).hasSameSizeAs(text);
        boolean isLonger = alphabet == PseudonymAlphabet.BASE64URL && bits % 6 == 0;
        assertThat(greatest.charAt(0) == digits.charAt(0)).isEqualTo(isLonger);
        // A hyphen in front would be a formula to a table, and another text there than in JSON.
        assertThat(text).doesNotStartWith("-");
        assertThat(greatest).doesNotStartWith("-");
    }

    @Test
    void base64Url_beginsWithALetter() {
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) -1);
        for (int bits = 32; bits <= 256; bits++) {
            assertThat(new HashText(bits, PseudonymAlphabet.BASE64URL).write(ones))
                    .matches("[A-Za-z].*");
        }
        assertThat(new HashText(96, PseudonymAlphabet.BASE64URL).write(ones)).isEqualTo("A" + "_".repeat(16));
    }

    @Property(tries = 300)
    void equalTexts_haveEqualPseudonymsAndNothingElseCorrelates(
            @ForAll @StringLength(max = 40) String text, @ForAll @StringLength(max = 40) String other) {
        String a = text.replaceAll("\\p{Cs}", "");
        String b = other.replaceAll("\\p{Cs}", "");
        String pseudonym = PSEUDONYMS.pseudonym(a);
        assertThat(pseudonym).matches("[0-9a-f]{32}").isEqualTo(PSEUDONYMS.pseudonym(a));
        assertThat(pseudonym).isNotEqualTo(Pseudonyms.of(KEYS, "other").pseudonym(a));
        assertThat(pseudonym).isNotEqualTo(INDEX.entry(a));
        assertThat(pseudonym)
                .isNotEqualTo(Pseudonyms.of(TokenTestKeys.protect(TokenTestKeys.keyring(1)), "study")
                        .pseudonym(a));
        if (!Normalizer.normalize(a, Normalizer.Form.NFC).equals(Normalizer.normalize(b, Normalizer.Form.NFC))) {
            assertThat(pseudonym).isNotEqualTo(PSEUDONYMS.pseudonym(b));
        }
    }

    @Test
    void formsOfOneText_haveOnePseudonym() {
        assertThat(PSEUDONYMS.pseudonym("Nguye\u0302\u0303n")).isEqualTo(PSEUDONYMS.pseudonym("Nguy\u1ec5n"));
        assertThat(PSEUDONYMS.pseudonym("e\u0301")).isEqualTo(PSEUDONYMS.pseudonym("\u00e9"));
        assertThat(PSEUDONYMS.pseudonym("a ")).isNotEqualTo(PSEUDONYMS.pseudonym("a"));
        assertThat(PSEUDONYMS.pseudonym("A")).isNotEqualTo(PSEUDONYMS.pseudonym("a"));
    }

    @Test
    void rotatedKey_makesOtherPseudonyms() {
        Keyring rotated = Keyring.builder("main")
                .decryptOnly(1, TokenTestKeys.bytes(0))
                .primary(2, TokenTestKeys.bytes(50))
                .build();
        assertThat(Pseudonyms.of(TokenTestKeys.protect(rotated), "study").pseudonym(PHONE))
                .isNotEqualTo(PSEUDONYMS.pseudonym(PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\ud83d", "\ude00secret", "\ud83dsecret", "a\ude00\ud83d"})
    void halfOfACharacter_isRefusedWithoutTheValue(String value) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> PSEUDONYMS.pseudonym(value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ALPHABET))
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(UntreatableValueException.class).isThrownBy(() -> INDEX.entry(value));
    }

    @ParameterizedTest
    @CsvSource({
        "100000000, 48, 1",
        "100000000, 64, 2.7e-4",
        "1000000000, 64, 2.7e-2",
        "100000000, 80, 4e-9",
        "1000000000, 80, 4e-7",
        "100000000, 96, 6e-14",
        "1000000000, 96, 6e-12",
        "100000000, 128, 1e-23",
        "1000000000, 128, 1e-21",
        "24000, 48, 1e-6",
        "6100000, 64, 1e-6"
    })
    void collisionProbability_isThatOfTheTable(long values, int bits, double expected) {
        // The table has one figure, and for 128 bits the power of ten alone.
        double tolerance = bits == 128 ? 0.6 : 0.17;
        assertThat(Pseudonyms.collisionProbability(values, bits)).isCloseTo(expected, within(tolerance * expected));
    }

    @Test
    void outOfRange_isRefused() {
        for (int bits : new int[] {-1, 0, 31, 257}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Pseudonyms.of(KEYS, "study", bits, PseudonymAlphabet.HEX))
                    .withMessageContaining("32 to 256");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Pseudonyms.collisionProbability(-1, 64));
        assertThat(Pseudonyms.collisionProbability(0, 64)).isZero();
        assertThat(PSEUDONYMS).hasToString("Pseudonyms[study]");
        assertThat(INDEX).hasToString("BlindIndex[study]");
    }
}
