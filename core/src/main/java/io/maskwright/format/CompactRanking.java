package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of values that are read without separators, as {@link CompactFormat} reads them. The separators and the white
 * space around a value stay where they are, full-width characters stay full-width, and letters are written in lower case
 * if those of the value are. Immutable.
 */
abstract class CompactRanking extends NamedRanking {

    private final String separators;
    private final int maxChars;

    CompactRanking(String name, BigInteger smallestGroup, String separators, int maxChars) {
        super(name, smallestGroup);
        this.separators = separators;
        this.maxChars = maxChars;
    }

    // Most texts have no layout. So each is read as plain first, which costs less than to look whether it is.

    @Override
    public final @Nullable Ranked read(String text) {
        Ranked value = isShort(text) ? plain(text, Layout.NONE) : null;
        if (value != null || Layout.isPlain(text)) {
            return value;
        }
        String compact = Layout.compact(text, separators, maxChars);
        return compact == null ? null : plain(compact, new Layout(text));
    }

    @Override
    public final @Nullable Ranked readWritten(String text) {
        Ranked value = isShort(text) ? written(text, Layout.NONE) : null;
        if (value != null || Layout.isPlain(text)) {
            return value;
        }
        String compact = Layout.compact(text, separators, maxChars);
        return compact == null ? null : written(compact, new Layout(text));
    }

    private boolean isShort(String text) {
        return !text.isEmpty() && text.length() <= maxChars;
    }

    /**
     * Reads a text of at least one and at most as many characters as values have. Returns null if one of them is neither a
     * digit nor an upper-case letter.
     */
    abstract @Nullable Ranked plain(String compact, Layout layout);

    /** Reads what a result of {@link #plain} has written, as that reads values. */
    @Nullable
    Ranked written(String compact, Layout layout) {
        return plain(compact, layout);
    }

    static @Nullable Ranked in(SmallGroup group, String compact, Layout layout) {
        return between(group, group, compact, layout);
    }

    /** Reads a value of one group that is written as the value of another of the same size. */
    static @Nullable Ranked between(SmallGroup source, SmallGroup target, String compact, Layout layout) {
        long rank = source.rank(compact);
        return rank < 0 ? null : new SmallValue(target, rank, layout);
    }

    static @Nullable Ranked in(LargeGroup group, String compact, Layout layout) {
        BigInteger rank = group.rank(compact);
        return rank == null ? null : new LargeValue(group, rank, layout);
    }
}
