package io.maskwright.format;

import org.jspecify.annotations.Nullable;

/**
 * Chinese names without spaces, by the tables of version 1: a surname and a given name of one or two characters. Nothing
 * stays but the number of characters, so names are numbered as texts: of three characters, the first two are a single
 * surname and a given character or a compound surname, each such pair once, however it may be read.
 */
final class HanNameRanking extends NamedRanking {

    private static final HanNames NAMES = HanNames.tables();
    private static final long GIVENS = NAMES.givens();
    private static final long SINGLES = NAMES.singles();

    HanNameRanking() {
        super("person.name.cn", Math.min(size(2), Math.min(size(3), size(4))));
    }

    private static long size(int length) {
        return switch (length) {
            case 2 -> SINGLES * GIVENS;
            case 3 -> (SINGLES * GIVENS + NAMES.unlike().size()) * GIVENS;
            default -> NAMES.compounds() * GIVENS * GIVENS;
        };
    }

    @Override
    public @Nullable Ranked read(String text) {
        long rank =
                switch (text.length()) {
                    case 2 -> twoAsSingle(text);
                    case 3 -> then(two(text), text.charAt(2));
                    case 4 -> then(then(NAMES.compound(text.substring(0, 2)), text.charAt(2)), text.charAt(3));
                    default -> -1;
                };
        return rank < 0 ? null : new RankedName(text.length(), rank);
    }

    private static long then(long head, char c) {
        int given = NAMES.given(c);
        return head < 0 || given < 0 ? -1 : head * GIVENS + given;
    }

    private static long twoAsSingle(String text) {
        return then(NAMES.single(text.charAt(0)), text.charAt(1));
    }

    private static long two(String text) {
        long single = twoAsSingle(text);
        if (single >= 0) {
            return single;
        }
        int unlike = NAMES.unlike().indexOf(text.substring(0, 2));
        return unlike < 0 ? -1 : SINGLES * GIVENS + unlike;
    }

    private static String write(int length, long rank) {
        String last = String.valueOf(NAMES.givenAt((int) (rank % GIVENS)));
        long head = rank / GIVENS;
        return switch (length) {
            case 2 -> NAMES.singleAt((int) head) + last;
            case 3 ->
                head < SINGLES * GIVENS
                        ? write(2, head) + last
                        : NAMES.unlike().get((int) (head - SINGLES * GIVENS)) + last;
            default -> NAMES.compoundAt((int) (head / GIVENS)) + NAMES.givenAt((int) (head % GIVENS)) + last;
        };
    }

    private static final class RankedName extends SmallRanked {

        private final int length;

        RankedName(int length, long rank) {
            super(HanNameRanking.size(length), rank);
            this.length = length;
        }

        /** The number of characters. */
        @Override
        public String kept() {
            return String.valueOf(length);
        }

        @Override
        String text(long other) {
            return HanNameRanking.write(length, other);
        }
    }
}
