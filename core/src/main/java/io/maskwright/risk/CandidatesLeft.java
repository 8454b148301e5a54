package io.maskwright.risk;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many values fit what a reader sees of one: 1 for a value that is shown, all values of the format for one that is
 * hidden. What the reader knows from elsewhere does not count, nor that some values are more common than others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how the number was found
 * @param count the number, 1 or more; null where it is not known, and where nothing is shown of a format that is not known
 * @param among which values were counted, in words, such as {@code resident identity numbers}; empty if none were
 */
public record CandidatesLeft(Kind kind, @Nullable BigInteger count, String among) {

    static final CandidatesLeft UNKNOWN = new CandidatesLeft(Kind.UNKNOWN, null, "");

    /** How a number of candidates was found. */
    public enum Kind {
        /** Counted over all values that the format has. */
        EXACT,
        /** Counted over values that the format is thought to have, such as names of a list and rooms of a usual house. */
        ESTIMATED,
        /** Nothing of the value is shown. */
        ALL,
        /** The format is not known, or the strategy cannot be run here. */
        UNKNOWN
    }

    /**
     * Checks that a number is there where it must be.
     *
     * @param kind how the number was found
     * @param count the number, 1 or more; null where it is not known, and where nothing is shown of a format that is not
     *     known
     * @param among which values were counted, in words, such as {@code resident identity numbers}; empty if none were
     */
    public CandidatesLeft {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(among, "among must not be null");
        boolean isCounted = kind == Kind.EXACT || kind == Kind.ESTIMATED;
        if ((isCounted && count == null) || (kind == Kind.UNKNOWN && count != null)) {
            throw new IllegalArgumentException("count must fit its kind, " + kind);
        }
        if (count != null && count.signum() <= 0) {
            throw new IllegalArgumentException("count must be 1 or more");
        }
    }

    /**
     * Tells whether fewer candidates are left than there must be. What shows nothing leaves enough, whatever the format;
     * what is not known is not judged.
     *
     * @param least how many there must be
     * @return whether the number is known, something is shown, and the number is smaller
     */
    public boolean isFewerThan(long least) {
        return kind != Kind.ALL && count != null && count.compareTo(BigInteger.valueOf(least)) < 0;
    }

    /** The one that leaves fewer; what shows something counts before what shows nothing, and a number before none. */
    static CandidatesLeft fewer(CandidatesLeft a, CandidatesLeft b) {
        return Stream.of(a, b)
                .min((one, two) -> {
                    int order = Integer.compare(order(one), order(two));
                    return order != 0 || one.count == null || two.count == null
                            ? order
                            : one.count.compareTo(two.count);
                })
                .orElse(a);
    }

    private static int order(CandidatesLeft left) {
        return left.kind == Kind.UNKNOWN ? 2 : left.kind == Kind.ALL ? 1 : 0;
    }

    /**
     * Returns the number for people: {@code 2,756}, {@code about 1,285}, {@code all} or {@code unknown}.
     *
     * @return the number in words
     */
    @Override
    public String toString() {
        return switch (kind) {
            case EXACT -> digits();
            case ESTIMATED -> "about " + digits();
            case ALL -> "all";
            case UNKNOWN -> "unknown";
        };
    }

    private String digits() {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
