package io.maskwright.benchmarks.fpe;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.Ranked;
import io.maskwright.format.Ranking;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Values of a ranking, drawn by their rank, in small groups and of one length.
 *
 * <p>What is timed for them is a text read by the ranking, its rank encrypted, and the text of the result written. The
 * ranking is the same for all contenders, and so is its share of the time; only the cipher between differs. A library of
 * letters alone could not keep check digits and dates.
 *
 * @param ranking the numbering
 * @param format what tells whether a result is valid
 * @param samples a value of each group that values are drawn from, of one length in Latin characters
 */
record RankedValues(Ranking ranking, Format format, List<String> samples) implements FpeDomain {

    static RankedValues of(Ranking ranking, String category, String... samples) {
        Format format = Formats.standard().find(Category.of(category));
        return new RankedValues(
                ranking, Objects.requireNonNull(format, "category must have a format"), List.of(samples));
    }

    /** Reads a value of the domain. */
    Ranked.Small read(String value) {
        return small(ranking.read(value));
    }

    /** Reads a result of the domain, for the way back. */
    Ranked.Small readWritten(String result) {
        return small(ranking.readWritten(result));
    }

    private static Ranked.Small small(@Nullable Ranked ranked) {
        if (ranked instanceof Ranked.Small small) {
            return small;
        }
        throw new IllegalStateException("the text must be a value of a small group");
    }

    @Override
    public String draw(SplittableRandom random) {
        Ranked.Small sample = read(samples.get(random.nextInt(samples.size())));
        return sample.write(random.nextLong(sample.size()));
    }

    @Override
    public boolean contains(String text) {
        return text.length() == samples.get(0).length()
                && format.validate(text).isValid()
                && ranking.read(text) != null;
    }

    /** Those of a ranked format come from what is kept. */
    @Override
    public boolean takesTweaks() {
        return false;
    }

    @Override
    public int textBytes() {
        return TextBytes.of(samples.get(0).length(), 1);
    }
}
