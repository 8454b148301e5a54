package io.maskwright.benchmarks.fpe;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The values that a case encrypts. Texts over one alphabet are {@link Letters}, those of a ranked format, such as the
 * resident ID, {@link RankedValues}; libraries that do not know them answer so in {@link FpeLibrary#supports}. Immutable.
 */
interface FpeDomain {

    /** Draws a value. */
    String draw(SplittableRandom random);

    /** Whether a text is a value of the domain: what encryption must give. */
    boolean contains(String text);

    /** Whether a value may have a tweak of its own; if not, that form is not measured. */
    boolean takesTweaks();

    /** The bytes that a text of the domain takes on the heap: what every contender allocates at least. */
    int textBytes();

    /** Draws different values, always the same ones. */
    default String[] draw(int count) {
        SplittableRandom random = new SplittableRandom(20_250_203);
        Set<String> values = new LinkedHashSet<>();
        while (values.size() < count) {
            values.add(draw(random));
        }
        return values.toArray(String[]::new);
    }
}
