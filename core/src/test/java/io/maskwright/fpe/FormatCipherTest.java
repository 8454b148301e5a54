package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class FormatCipherTest {

    private static final DomainKeys KEYS = TestKeys.domains("subscriber", "parcel");

    private static FormatCipher text(TextFormat.Builder format) {
        return FormatCipher.of(KEYS, "subscriber", format.build());
    }

    @Example
    void domainOfAMillion_isPermuted() {
        int size = 1_000_003;
        FormatCipher cipher = FormatCipher.of(KEYS, "subscriber", Numbers.below(size));
        String[] values = IntStream.range(0, size).mapToObj(i -> "A" + i).toArray(String[]::new);
        @Nullable String[] results = new String[size];
        cipher.encrypt(values, size, results, FormatCipherTest::refuse);
        BitSet seen = new BitSet(size);
        int same = 0;
        for (int i = 0; i < size; i++) {
            int result = Integer.parseInt(results[i].substring(1));
            seen.set(result);
            same += result == i ? 1 : 0;
        }
        assertThat(seen.cardinality()).isEqualTo(size);
        // A random permutation has one fixed point in the mean.
        assertThat(same).isLessThan(12);

        @Nullable String[] back = new String[size];
        cipher.decrypt(results, size, cipher.stamp(), back, FormatCipherTest::refuse);
        assertThat(back).isEqualTo(values);
    }

    private static void refuse(int index, Reason reason) {
        throw new AssertionError(index + " " + reason);
    }

    @Property(tries = 300)
    void smallRankings_comeBack(@ForAll @LongRange(min = 1_000_000, max = 1L << 62) long size, @ForAll Random random) {
        comesBack(Numbers.below(size), random);
    }

    @Property(tries = 100)
    void largeRankings_comeBack(@ForAll @LongRange(min = 63, max = 700) long bits, @ForAll Random random) {
        BigInteger size = new BigInteger((int) bits, random).setBit((int) bits);
        comesBack(new Numbers(size), random);
    }

    private static void comesBack(Numbers ranking, Random random) {
        FormatCipher cipher = FormatCipher.of(KEYS, "subscriber", ranking);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            values.add("AB".charAt(i % 2)
                    + new BigInteger(ranking.size().bitLength() + 8, random)
                            .mod(ranking.size())
                            .toString());
        }
        values.add("A0");
        values.add("A" + ranking.size().subtract(BigInteger.ONE));
        String[] before = values.toArray(String[]::new);
        @Nullable String[] after = new String[before.length];
        cipher.encrypt(before, before.length, after, FormatCipherTest::refuse);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isEqualTo(cipher.encrypt(before[i]));
            assertThat(cipher.decrypt(after[i], cipher.stamp())).isEqualTo(before[i]);
        }
    }

    @Example
    void keptPart_isATweak() {
        FormatCipher cipher = FormatCipher.of(KEYS, "subscriber", Numbers.below(1L << 40));

        assertThat(cipher.encrypt("A5").substring(1))
                .isNotEqualTo(cipher.encrypt("B5").substring(1));
    }

    @Example
    void domains_doNotCorrelate() {
        Numbers ranking = Numbers.below(1_000_000);
        FormatCipher one = FormatCipher.of(KEYS, "subscriber", ranking);
        FormatCipher other = FormatCipher.of(KEYS, "parcel", ranking);

        long equal = IntStream.range(0, 2_000)
                .mapToObj(i -> "A" + i)
                .filter(value -> one.encrypt(value).equals(other.encrypt(value)))
                .count();

        assertThat(equal).isLessThan(3);
    }

    @Example
    void smallDomain_isRefusedBeforeAnyValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormatCipher.of(KEYS, "subscriber", Numbers.below(999_999)))
                .withMessageContaining("999,999 values")
                .withMessageContaining("1,000,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFormat.builder(Alphabet.DIGITS)
                        .keepFirst(7)
                        .length(11)
                        .build())
                .withMessageContaining("10,000 values")
                .withMessageContaining("1,000,000");
    }

    @Example
    void stampOfSomethingElse_isRefusedBeforeAnyText() {
        FormatCipher cipher = text(TextFormat.builder(Alphabet.DIGITS));
        FpeStamp stamp = cipher.stamp();
        String value = cipher.encrypt("13812345678");

        for (FpeStamp other : List.of(
                new FpeStamp("parcel", stamp.format(), stamp.formatVersion(), stamp.keyVersion(), stamp.keyCheck()),
                new FpeStamp(stamp.domain(), "phone", stamp.formatVersion(), stamp.keyVersion(), stamp.keyCheck()),
                new FpeStamp(stamp.domain(), stamp.format(), 2, stamp.keyVersion(), stamp.keyCheck()))) {
            assertThatExceptionOfType(MaskingException.class)
                    .isThrownBy(() -> cipher.decrypt(value, other))
                    .withMessageNotContaining("138");
        }
        FpeStamp unknown = new FpeStamp(stamp.domain(), stamp.format(), stamp.formatVersion(), 99, stamp.keyCheck());
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> cipher.decrypt(value, unknown))
                .withMessageContaining("subscriber")
                .withMessageContaining("99");
    }

    @Example
    void anotherKeyOfTheSameVersion_isRefusedBeforeAnyText() {
        TextFormat format = TextFormat.builder(Alphabet.DIGITS).build();
        FormatCipher one = text(TextFormat.builder(Alphabet.DIGITS));
        FormatCipher other = FormatCipher.of(
                TestKeys.domains(Keyring.of("main", TestKeys.bytes(7)), "subscriber"), "subscriber", format);
        String value = one.encrypt("13812345678");

        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> other.decrypt(value, one.stamp()))
                .withMessageContaining("another key")
                .withMessageNotContaining(value);
    }

    @Example
    void keysThatProtect_doNotReveal() {
        DomainKeys protect = DomainKeys.of(Map.of("subscriber", "main"), name -> Keyring.of("main", TestKeys.bytes(0)));
        FormatCipher cipher = FormatCipher.of(
                protect, "subscriber", TextFormat.builder(Alphabet.DIGITS).build());
        String value = cipher.encrypt("13812345678");

        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> cipher.decrypt(value, cipher.stamp()))
                .withMessage("domain subscriber: these keys protect and do not reveal");
        String[] results = new String[1];
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> cipher.decrypt(new String[] {value}, 1, cipher.stamp(), results, (i, reason) -> {}));
        assertThat(results[0]).isNull();
    }

    @Example
    void stamp_comesBackFromItsText() {
        FpeStamp stamp = new FpeStamp("a:b c/đ", "phone keep=prefix", 1, 7, "0a1b2c3d");

        assertThat(FpeStamp.parse(stamp.toString())).isEqualTo(stamp);
        for (String text : List.of(
                "",
                "fpe",
                "fpe:a:b:1",
                "fpe:a:b:1:1",
                "fpe:a:b:1:1:0A1B2C3D",
                "fpe:a:b:1:1:0a1b2c3",
                "fpe:a:b:0:1:0a1b2c3d",
                "fpe:a:b:x:1:0a1b2c3d",
                "fpe:a:b:+1:1:0a1b2c3d",
                "fpe:a:b:1:١:0a1b2c3d",
                "fpe:%zz:b:1:1:0a1b2c3d",
                "13812345678")) {
            assertThatThrownBy(() -> FpeStamp.parse(text))
                    .isInstanceOf(MaskingException.class)
                    .hasMessageNotContaining("138");
        }
    }

    @Example
    void keptEndsAndSeparators_stayInPlace() {
        FormatCipher cipher = text(
                TextFormat.builder(Alphabet.DIGITS).keepFirst(3).keepLast(1).outside(Outside.SEPARATORS));

        String result = cipher.encrypt("(138) 1234-5678");

        assertThat(result).matches("\\(138\\) \\d{4}-\\d{3}8").isNotEqualTo("(138) 1234-5678");
        assertThat(result.replaceAll("\\D", "")).isEqualTo(cipher.encrypt("13812345678"));
        assertThat(cipher.decrypt(result, cipher.stamp())).isEqualTo("(138) 1234-5678");
    }

    @Example
    void charactersOutside_failOrStayAsDeclared() {
        for (String value :
                List.of("138 1234 5678", "+8613812345678", "１３８１２３４５６７８", "1381234567X", "138\u200b12345678")) {
            assertReason(text(TextFormat.builder(Alphabet.DIGITS)), value, Reason.ALPHABET);
        }
        FormatCipher separators = text(TextFormat.builder(Alphabet.DIGITS).outside(Outside.SEPARATORS));
        assertReason(separators, "Nguyen 13812345678", Reason.ALPHABET);
        assertReason(separators, "😀13812345678", Reason.ALPHABET);
        FormatCipher keep = text(TextFormat.builder(Alphabet.DIGITS).outside(Outside.KEEP));
        assertThat(keep.encrypt("😀13812345678")).startsWith("😀").hasSize(13);
    }

    @Example
    void markThatMightJoinTheResult_isRefused() {
        Alphabet letters = Alphabet.of("abcdefghijklmnopqrstuvwxyz");
        FormatCipher keep = text(TextFormat.builder(letters).outside(Outside.KEEP));
        assertReason(keep, "q\u0301abcdefgh", Reason.ALPHABET);
        assertReason(text(TextFormat.builder(Alphabet.HAN_20902).outside(Outside.KEEP)), "中文\u3099", Reason.ALPHABET);
        // Behind other characters, and where it has a form with the one before, a mark does no harm.
        for (String value : List.of("e\u0301abcdefgh", "é\u0323abcdefgh", "ที่ abcdefgh", "a\ufe0f\u20e3bcdefgh")) {
            String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
            assertThat(keep.encrypt(value)).isEqualTo(keep.encrypt(composed));
            assertThat(keep.decrypt(keep.encrypt(value), keep.stamp())).isEqualTo(composed);
        }
    }

    @Example
    void rotatedKey_encryptsByThePrimaryAndReadsByVersion() {
        Keyring one = Keyring.of("main", TestKeys.bytes(0));
        TextFormat digits = TextFormat.builder(Alphabet.DIGITS).build();
        FormatCipher before = FormatCipher.of(TestKeys.domains(one, "subscriber"), "subscriber", digits);
        Keyring two = Keyring.builder("main")
                .primary(2, TestKeys.bytes(40))
                .decryptOnly(1, TestKeys.bytes(0))
                .build();
        FormatCipher after = FormatCipher.of(TestKeys.domains(two, "subscriber"), "subscriber", digits);
        String old = before.encrypt("13812345678");

        assertThat(after.stamp().keyVersion()).isEqualTo(2);
        assertThat(after.encrypt("13812345678")).isNotEqualTo(old);
        assertThat(after.decrypt(old, before.stamp())).isEqualTo("13812345678");
        assertThat(after.decrypt(after.encrypt("13812345678"), after.stamp())).isEqualTo("13812345678");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> before.decrypt("13812345678", after.stamp()))
                .withMessageContaining("version 2");
        Keyring three = Keyring.builder("main")
                .primary(2, TestKeys.bytes(40))
                .destroyed(1)
                .build();
        FormatCipher last = FormatCipher.of(TestKeys.domains(three, "subscriber"), "subscriber", digits);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> last.decrypt(old, before.stamp()))
                .withMessageContaining("subscriber")
                .withMessageContaining("destroyed");
    }

    @Example
    void tooLittleLeft_isNeverPassedThrough() {
        FormatCipher cipher =
                text(TextFormat.builder(Alphabet.DIGITS).keepFirst(3).outside(Outside.KEEP));

        for (String value : List.of("1", "138", "13812345", "abc", "---", "12345678")) {
            assertReason(cipher, value, Reason.TOO_SHORT);
        }
        assertReason(cipher, "1".repeat(100_000), Reason.TOO_LONG);
        assertReason(text(TextFormat.builder(Alphabet.DIGITS).length(11)), "123456789012", Reason.SHAPE);
    }

    private static void assertReason(FormatCipher cipher, String value, Reason reason) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> cipher.encrypt(value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .withMessageNotContaining(value);
    }

    @Example
    void batchWithFailures_treatsTheRest() {
        FormatCipher cipher = text(TextFormat.builder(Alphabet.DIGITS));
        @Nullable String[] values = {"13812345678", null, "x", "138", "123456789", "13812345678"};
        @Nullable String[] results = new String[values.length];
        List<String> failures = new ArrayList<>();

        cipher.encrypt(values, values.length, results, (index, reason) -> failures.add(index + " " + reason));

        assertThat(failures).containsExactly("2 ALPHABET", "3 TOO_SHORT");
        assertThat(results[0]).isEqualTo(results[5]).isEqualTo(cipher.encrypt("13812345678"));
        assertThat(results[1]).isNull();
        assertThat(results[2]).isNull();
        assertThat(results[3]).isNull();
        assertThat(results[4]).isEqualTo(cipher.encrypt("123456789"));
    }

    @Example
    void supplementaryCharacters_countOnce() {
        FormatCipher cipher =
                text(TextFormat.builder(Alphabet.of("😀😁😂🤣😃😄😅😆😉😊")).keepFirst(1));
        String value = "😀😁😂🤣😃😄😅😆";

        String result = cipher.encrypt(value);

        assertThat(result.codePointCount(0, result.length())).isEqualTo(8);
        assertThat(result).startsWith("😀").isNotEqualTo(value);
        assertThat(cipher.decrypt(result, cipher.stamp())).isEqualTo(value);
    }
}
