package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese tax codes. The forms of 10 digits, of 13 (with a branch) and of 12 (a personal identification number, as
 * {@link CccdRanking} ranks it) make groups of their own. Immutable.
 */
final class MstRanking extends CompactRanking {

    private static final SmallGroup COMPANIES = new Companies("10", 10, 1);
    private static final SmallGroup BRANCHES = new Companies("13", 13, 999);
    private static final SmallGroup PEOPLE = new CccdGroup("12");

    MstRanking() {
        super("id.vn.mst", BigInteger.valueOf(MstPayloads.COUNT), Separators.SPACE_DASH_DOT, 13);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        return switch (compact.length()) {
            case 10 -> in(COMPANIES, compact, layout);
            case 12 -> in(PEOPLE, compact, layout);
            case 13 -> in(BRANCHES, compact, layout);
            default -> null;
        };
    }

    /** Codes with or without a branch from 001. */
    private static final class Companies extends SmallGroup {

        private final int branches;

        Companies(String kept, int length, int branches) {
            super(kept, MstPayloads.COUNT * branches, length);
            this.branches = branches;
        }

        @Override
        long rank(String compact) {
            long digits = Decimals.read(compact, 0, length);
            if (digits < 0 || CheckDigits.mst(compact.substring(0, 9)) != compact.charAt(9) - '0') {
                return -1;
            }
            long index = MstPayloads.indexOf((int) Decimals.read(compact, 0, MstPayloads.DIGITS));
            if (length == 10) {
                return index;
            }
            long branch = digits % 1000;
            return index < 0 || branch == 0 ? -1 : index * branches + branch - 1;
        }

        @Override
        void write(long rank, byte[] ascii) {
            long payload = MstPayloads.payload(rank / branches);
            Decimals.write(payload, ascii, 0, 9);
            ascii[9] = (byte) ('0' + CheckDigits.mst(Decimals.text(ascii, 0, 9)));
            if (length == 13) {
                Decimals.write(rank % branches + 1, ascii, 10, 13);
            }
        }
    }
}
