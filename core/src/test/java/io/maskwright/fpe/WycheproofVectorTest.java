package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FF1 on the vectors of Wycheproof: edge cases of the arithmetic, long texts, and what must be refused. */
class WycheproofVectorTest {

    private static final DomainFloor HUNDRED = DomainFloor.UNSAFE_HUNDRED_ONLY_TO_DECRYPT_DATA_OF_BEFORE_REVISION_1;

    @ParameterizedTest
    @CsvSource({
        "base10, 3300, 12, 6, 522, 5",
        "base36, 2459, 6, 6, 378, 5",
        "radix10, 3300, 12, 6, 522, 5",
        "radix256, 1755, 3, 6, 252, 5",
        "radix65536, 918, 0, 6, 120, 5"
    })
    void vectors_haveTheirResultsOrAreRefused(
            String file, int good, int belowTheFloor, int badLength, int badPlaintext, int badKey) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode group : Vectors.read("wycheproof-" + file + ".json.gz").required("testGroups")) {
            for (JsonNode test : group.required("tests")) {
                counts.merge(run(Case.of(group, test), test), 1, Integer::sum);
            }
        }
        Map<String, Integer> expected = new TreeMap<>(Map.of(
                "good",
                good,
                "InvalidMessageSize",
                badLength,
                "InvalidPlaintext",
                badPlaintext,
                "InvalidKeySize",
                badKey));
        if (belowTheFloor > 0) {
            expected.put("SmallMessageSize", belowTheFloor);
        }
        assertThat(counts).isEqualTo(expected);
    }

    /** Runs a vector and returns the kind that it was. */
    private static String run(Case vector, JsonNode test) {
        assertThat(test.required("flags").size()).isOne();
        String flag = test.required("flags").get(0).asText();
        boolean valid = test.required("result").asText().equals("valid");
        switch (flag) {
            case "SmallMessageSize" -> vector.isReadOnlyWithTheOldFloor();
            case "InvalidMessageSize" -> vector.isTooShortEvenForTheOldFloor();
            case "InvalidPlaintext" -> vector.isRefusedForItsNumeral();
            case "InvalidKeySize" -> vector.isRefusedForItsKey();
            default -> {
                assertThat(valid).as(flag).isTrue();
                vector.hasItsResultBothWays();
                return "good";
            }
        }
        assertThat(valid).as(flag).isEqualTo(flag.equals("SmallMessageSize"));
        return flag;
    }

    @Test
    void refusalOfANumeral_namesItsPlaceAlone() {
        Throwable refusal = catchThrowable(
                () -> FpeCipher.ff1(Secret.of(sixteenBytes()), Alphabet.DIGITS).encrypt("4111x111", new byte[0]));
        assertThat(refusal)
                .isInstanceOf(UntreatableValueException.class)
                .hasMessage("value cannot be treated: alphabet: character at index 4");
    }

    private static byte[] sixteenBytes() {
        byte[] bytes = new byte[16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** A vector over text, where the alphabet is given, or over numerals. */
    private record Case(
            String id, int radix, Alphabet alphabet, byte[] key, byte[] tweak, Object plain, Object result) {

        static Case of(JsonNode group, JsonNode test) {
            boolean isText = group.required("type").asText().equals("FpeStrTest");
            return new Case(
                    "tcId " + test.required("tcId").asInt(),
                    group.required("radix").asInt(),
                    isText ? Alphabet.of(group.required("alphabet").asText()) : null,
                    Vectors.hex(test, "key"),
                    Vectors.hex(test, "tweak"),
                    isText ? test.required("msg").asText() : Vectors.numerals(test, "msg"),
                    isText ? test.required("ct").asText() : Vectors.numerals(test, "ct"));
        }

        private FpeCipher cipher(DomainFloor floor) {
            FpeCipher.Builder builder = FpeCipher.builder(Secret.of(key)).floor(floor);
            return alphabet == null
                    ? builder.radix(radix).build()
                    : builder.alphabet(alphabet).build();
        }

        private Object encrypt(FpeCipher cipher, Object value) {
            return value instanceof String text ? cipher.encrypt(text, tweak) : cipher.encrypt((int[]) value, tweak);
        }

        private Object decrypt(FpeCipher cipher, Object value) {
            return value instanceof String text ? cipher.decrypt(text, tweak) : cipher.decrypt((int[]) value, tweak);
        }

        void hasItsResultBothWays() {
            FpeCipher cipher = cipher(DomainFloor.MILLION);
            assertThat(encrypt(cipher, plain)).as(id).isEqualTo(result);
            assertThat(decrypt(cipher, result)).as(id).isEqualTo(plain);
        }

        void isReadOnlyWithTheOldFloor() {
            FpeCipher strict = cipher(DomainFloor.MILLION);
            FpeCipher old = cipher(HUNDRED);
            refuses(() -> encrypt(strict, plain), tooShort(1_000_000));
            refuses(() -> decrypt(strict, result), tooShort(1_000_000));
            refuses(() -> encrypt(old, plain), tooShort(1_000_000));
            assertThat(decrypt(old, result)).as(id).isEqualTo(plain);
        }

        void isTooShortEvenForTheOldFloor() {
            FpeCipher old = cipher(HUNDRED);
            refuses(() -> encrypt(old, plain), tooShort(1_000_000));
            refuses(() -> decrypt(old, plain), tooShort(100));
        }

        void isRefusedForItsNumeral() {
            FpeCipher cipher = cipher(DomainFloor.MILLION);
            refuses(() -> encrypt(cipher, plain), tooShort(1_000_000), outside());
            refuses(() -> decrypt(cipher, plain), tooShort(1_000_000), outside());
        }

        void isRefusedForItsKey() {
            Throwable refusal = catchThrowable(() -> cipher(DomainFloor.MILLION));
            assertThat(refusal).as(id).isInstanceOf(KeyUnavailableException.class);
            assertThat(refusal.getMessage())
                    .matches("(secret|AES key) must be [a-z0-9, ]+ bytes, but was " + key.length);
        }

        private String tooShort(int floor) {
            int length = plain instanceof String text ? text.codePointCount(0, text.length()) : ((int[]) plain).length;
            return "value cannot be treated: " + Reason.TOO_SHORT.words() + ": length " + length + " over radix "
                    + radix + " has fewer than " + floor + " values";
        }

        /** The message for the first numeral that is outside the radix: its place and nothing of it. */
        private String outside() {
            if (plain instanceof String text) {
                int[] codePoints = text.codePoints().toArray();
                int at = 0;
                while (alphabet.numeralOf(codePoints[at]) >= 0) {
                    at++;
                }
                return "value cannot be treated: alphabet: character at index " + at;
            }
            int at = 0;
            while (((int[]) plain)[at] >= 0 && ((int[]) plain)[at] < radix) {
                at++;
            }
            return "value cannot be treated: alphabet: numeral at index " + at + " must be 0 to " + (radix - 1);
        }

        private void refuses(ThrowingCallable call, String... messages) {
            Throwable refusal = catchThrowable(call);
            assertThat(refusal)
                    .as(id)
                    .isInstanceOf(UntreatableValueException.class)
                    .hasNoCause();
            assertThat(refusal.getMessage()).as(id).isIn((Object[]) messages);
        }
    }
}
