package io.maskwright.fpe;

import java.math.BigInteger;
import java.util.Locale;

/** The refusal of domains that are too small to encrypt, before any value is met. */
final class DomainCheck {

    private DomainCheck() {}

    /**
     * Lets a domain pass.
     *
     * @param values how many values it has
     * @param what what is left to encrypt, in words
     * @throws IllegalArgumentException if they are fewer than 1,000,000
     */
    static void require(BigInteger values, String what) {
        int floor = DomainFloor.MILLION.leastValues();
        if (values.compareTo(BigInteger.valueOf(floor)) < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "what is left to encrypt (%s) has %,d values, but format-preserving encryption needs at least %,d"
                            + " (SP 800-38G Rev. 1); keep less, or use a partial mask",
                    what,
                    values,
                    floor));
        }
    }
}
