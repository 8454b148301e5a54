package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PanRankingTest {

    private static final Format FORMAT =
            Objects.requireNonNull(Formats.standard().find(Category.of("card.pan")));

    private static Ranked.Small read(PanKeep keep, PanCheckDigit check, String text) {
        return (Ranked.Small) Objects.requireNonNull(Rankings.pan(keep, check).read(text));
    }

    /** The numbering of version 1 has exactly the first digits and lengths that the format takes. */
    @Test
    void prefixesAndLengths_thoseOfTheFormat() {
        CardBrand[] brands = new CardBrand[1_000_000];
        Arrays.setAll(
                brands,
                prefix -> CardBrand.of(Integer.toString(1_000_000 + prefix).substring(1)));
        for (int length = CardNumber.MIN_DIGITS; length <= CardNumber.MAX_DIGITS; length++) {
            PanPrefixes all = PanPrefixes.ofLength(length);
            PanPrefixes waived = PanPrefixes.ofLength(length, PanPrefixes.Check.WAIVED);
            PanPayloads.Prefixed payloads = new PanPayloads.Prefixed(all, PanPrefixes.DIGITS + 1);
            long count = 0;
            for (int prefix = 0; prefix < brands.length; prefix++) {
                boolean known = brands[prefix].hasLength(length);
                long payload = prefix * 10L + 7;
                long index = known ? 10 * count++ + 7 : -1;
                if (all.has(prefix) != known
                        || payloads.indexOf(payload) != index
                        || (known && payloads.payload(index) != payload)
                        || waived.has(prefix) != (known && brands[prefix] == CardBrand.UNIONPAY)) {
                    throw new AssertionError("length " + length + ", first digits " + prefix);
                }
            }
            assertThat(payloads.count()).isEqualTo(10 * count);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1111, BIN_6, 16411111, 1000000000",
        "4111-1111-1111-1111, BIN_8, 1641111111, 10000000",
        "378282246310005, BIN_6, 15378282, 100000000",
        "6221558812340000, BIN_6, 16622155 waived, 9000000000",
        "6212345678901232, BIN_8, 1662123456, 10000000",
        "5000000000000000005, BIN_6, 19500000, 1000000000000",
    })
    void bin_kept(String pan, PanKeep keep, String kept, long size) {
        Ranked.Small value = read(keep, PanCheckDigit.VALID, pan);
        assertThat(value.kept()).isEqualTo(kept);
        assertThat(value.size()).isEqualTo(size);
        assertThat(value.write(value.rank())).isEqualTo(pan);
        String start = FORMAT.canonical(value.write(size / 3));
        assertThat(start).startsWith(kept.substring(2, 2 + keep.digits()));
    }

    @Test
    void bin8OfFifteenDigits_eachRankOnce() {
        Ranking ranking = Rankings.pan(PanKeep.BIN_8, PanCheckDigit.VALID);
        Ranked.Small value = read(PanKeep.BIN_8, PanCheckDigit.VALID, "378282246310005");
        assertThat(BigInteger.valueOf(value.size())).isEqualTo(ranking.smallestGroup());
        BitSet seen = new BitSet();
        for (int rank = 0; rank < value.size(); rank++) {
            String text = value.write(rank);
            Ranked.Small back = (Ranked.Small) Objects.requireNonNull(ranking.read(text));
            seen.set((int) back.rank());
            if (back.rank() != rank || CardNumber.parse(text) == null) {
                throw new AssertionError("rank " + rank);
            }
        }
        assertThat(seen.cardinality()).isEqualTo(1_000_000);
    }

    @Test
    void equalDigits_leftOut() {
        for (int length = CardNumber.MIN_DIGITS; length <= CardNumber.MAX_DIGITS; length++) {
            for (int digit = 0; digit < 10; digit++) {
                String alike = Integer.toString(digit).repeat(length);
                for (PanKeep keep : PanKeep.values()) {
                    assertThat(Rankings.pan(keep, PanCheckDigit.VALID).read(alike))
                            .isNull();
                }
            }
        }
        Ranked.Small zeros = read(PanKeep.BIN_6, PanCheckDigit.VALID, "0000000000000018");
        assertThat(zeros.size()).isEqualTo(999_999_999);
        assertThat(zeros.rank()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"000000000018, BIN_6", "30569309025904, BIN_8", "0000000000018, BIN_6"})
    void tooFewValues_notRead(String pan, PanKeep keep) {
        assertThat(FORMAT.validate(pan).isValid()).isTrue();
        assertThat(Rankings.pan(keep, PanCheckDigit.VALID).read(pan)).isNull();
        assertThat(Rankings.pan(PanKeep.NOTHING, PanCheckDigit.VALID).read(pan)).isNotNull();
    }

    @Test
    void waivedUnionPay_staysUnionPayWithWrongDigit() {
        Ranked.Small value = read(PanKeep.NOTHING, PanCheckDigit.VALID, "6221558812340000");
        SplittableRandom random = new SplittableRandom(20261121);
        for (int i = 0; i < 5000; i++) {
            String text = value.write(random.nextLong(value.size()));
            assertThat(FORMAT.validate(text).assurance()).isEqualTo(Validity.Assurance.WAIVED);
        }
        assertThat(value.kept()).isEqualTo("16 waived");
    }

    @ParameterizedTest
    @EnumSource(PanKeep.class)
    void invalidForm_neverACard(PanKeep keep) {
        Ranking ranking = Rankings.pan(keep, PanCheckDigit.INVALID);
        Ranked.Small value = read(keep, PanCheckDigit.INVALID, "4111 1111 1111 1111");
        SplittableRandom random = new SplittableRandom(20261121);
        for (int i = 0; i < 5000; i++) {
            long rank = i == 0 ? 0 : i == 1 ? value.size() - 1 : random.nextLong(value.size());
            String written = value.write(rank);
            assertThat(FORMAT.validate(written).isValid()).as(written).isFalse();
            assertThat(ranking.read(written)).isNull();
            Ranked.Small back = (Ranked.Small) Objects.requireNonNull(ranking.readWritten(written));
            assertThat(back.rank()).isEqualTo(rank);
            assertThat(back.write(value.rank())).isEqualTo("4111 1111 1111 1111");
        }
        assertThat(ranking.readWritten("4111 1111 1111 1111")).isNull();
    }

    @Test
    void invalidForm_unionPay_onlyWithoutFirstDigits() {
        for (String pan : new String[] {"6212345678901232", "6221558812340000"}) {
            assertThat(Rankings.pan(PanKeep.BIN_6, PanCheckDigit.INVALID).read(pan))
                    .isNull();
            assertThat(Rankings.pan(PanKeep.BIN_8, PanCheckDigit.INVALID).readWritten(pan))
                    .isNull();
            Ranked.Small value = read(PanKeep.NOTHING, PanCheckDigit.INVALID, pan);
            Ranked.Small back = (Ranked.Small) Objects.requireNonNull(
                    Rankings.pan(PanKeep.NOTHING, PanCheckDigit.INVALID).readWritten(value.write(value.rank())));
            assertThat(back.write(back.rank())).isEqualTo(pan);
        }
    }

    @Test
    void ranks_neverChange() {
        Ranked.Small visa = read(PanKeep.NOTHING, PanCheckDigit.VALID, "4111111111111111");
        assertThat(visa.rank()).isEqualTo(391_111_111_111_110L);
        Ranked.Small waived = read(PanKeep.NOTHING, PanCheckDigit.INVALID, "6221558812340000");
        assertThat(waived.rank()).isEqualTo(999_402_931_106_002L);
        assertThat(waived.write(0)).isEqualTo("0000000000000001");
        assertThat(waived.write(waived.rank())).isEqualTo("0366019311060024");
    }
}
