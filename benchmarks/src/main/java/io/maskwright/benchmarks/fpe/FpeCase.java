package io.maskwright.benchmarks.fpe;

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
    HAN_4(new Letters(Alphabet.HAN_20902, 4));

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
