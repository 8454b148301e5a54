package io.maskwright.benchmarks.fpe;

import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.PanKeep;
import io.maskwright.format.Rankings;
import io.maskwright.format.ResidentKeep;
import io.maskwright.fpe.Alphabet;

/**
 * What is encrypted. The lengths of the letters are those of real columns that stay in the fast path of most libraries:
 * 12 lower-case letters or digits as in a vehicle or account code, 10 of both cases as in a short token, names of 2 to 4
 * ideographs.
 */
public enum FpeCase {
    /** As in national phone numbers. */
    DIGITS_10(new Letters(Alphabet.DIGITS, 10)),
    /** As in mobile numbers. */
    DIGITS_11(new Letters(Alphabet.DIGITS, 11)),
    /** As in card numbers. */
    DIGITS_16(new Letters(Alphabet.DIGITS, 16)),
    /** As in identity numbers. */
    DIGITS_18(new Letters(Alphabet.DIGITS, 18)),
    /** Lower-case letters and digits. */
    LOWER36_12(new Letters(Alphabet.LOWER_36, 12)),
    /** Letters and digits. */
    ALNUM62_10(new Letters(Alphabet.ALPHANUMERIC_62, 10)),
    /** Names of two ideographs. */
    HAN_2(new Letters(Alphabet.HAN_20902, 2)),
    /** Names of three ideographs. */
    HAN_3(new Letters(Alphabet.HAN_20902, 3)),
    /** Names of four ideographs. */
    HAN_4(new Letters(Alphabet.HAN_20902, 4)),
    /** Resident identity numbers of China of which nothing is kept. */
    RESIDENT_ID(RankedValues.of(Rankings.residentId(ResidentKeep.NOTHING), "id.cn.resident", "11010519491231002X")),
    /** Card numbers of eight banks, whose first six digits are kept; the check digit holds. */
    PAN_16(RankedValues.of(
            Rankings.pan(PanKeep.BIN_6, PanCheckDigit.VALID),
            "card.pan",
            "4111111111111111",
            "4012888888881881",
            "5105105105105100",
            "5454545454545454",
            "3530111333300000",
            "3566002020360505",
            "6011000990139424",
            "6011111111111117"));

    @SuppressWarnings("ImmutableEnumChecker") // immutable, as all domains are
    private final FpeDomain domain;

    FpeCase(FpeDomain domain) {
        this.domain = domain;
    }

    FpeDomain domain() {
        return domain;
    }

    /** The case under the key and tweak of all measurements. */
    FpeSetting setting() {
        return new FpeSetting(domain, "8f3a61d07be4925c1ed9a4730f86b2c5", "4d61736b77726967");
    }
}
