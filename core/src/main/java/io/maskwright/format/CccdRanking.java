package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Vietnamese personal identification numbers, as {@link Cccd} takes them, of people born until 2025. Immutable. */
final class CccdRanking extends CompactRanking {

    private static final SmallGroup ALL = new CccdGroup("");

    CccdRanking() {
        super("id.vn.cccd", BigInteger.valueOf(ALL.size), Separators.SPACE_DASH_DOT, ALL.length);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        return in(ALL, compact, layout);
    }
}
