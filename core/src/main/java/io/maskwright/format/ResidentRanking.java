package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Resident identity numbers of China, as {@link ResidentId} takes them, of people born until 2025-12-31. The forms of 18
 * and 15 characters make groups of their own. Immutable.
 */
final class ResidentRanking extends CompactRanking {

    private final ResidentKeep keep;

    ResidentRanking(ResidentKeep keep) {
        super("id.cn.resident" + keep.suffix(), smallest(keep), Separators.SPACE, 18);
        this.keep = keep;
    }

    private static BigInteger smallest(ResidentKeep keep) {
        return BigInteger.valueOf(Math.min(Form.EIGHTEEN.smallest(keep), Form.FIFTEEN.smallest(keep)));
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        Form form = compact.length() == 18 ? Form.EIGHTEEN : Form.FIFTEEN;
        long rank = form.numbering.rank(compact);
        if (rank < 0) {
            return null;
        }
        Group group =
                switch (keep) {
                    case NOTHING -> form.all;
                    case PROVINCE -> form.provinces[Digits.number(compact, 0, 2)];
                    case REGION -> form.region(compact.substring(0, 6));
                };
        return new SmallValue(group, rank - group.start, layout);
    }

    /** A stretch of the numbering. */
    private static final class Group extends SmallGroup {

        private final ResidentNumbering numbering;
        private final long start;

        Group(ResidentNumbering numbering, String kept, long start, long end) {
            super(kept, end - start, numbering.length);
            this.numbering = numbering;
            this.start = start;
        }

        @Override
        long rank(String compact) {
            long rank = numbering.rank(compact) - start;
            return rank >= 0 && rank < size ? rank : -1;
        }

        @Override
        void write(long rank, byte[] ascii) {
            numbering.write(start + rank, ascii);
        }
    }

    /** One of the two forms with the groups that are made once. */
    private static final class Form {

        static final Form EIGHTEEN = new Form(ResidentNumbering.withCheck(), "");
        static final Form FIFTEEN = new Form(ResidentNumbering.withoutCentury(), "15");

        final ResidentNumbering numbering;
        final String mark;
        final Group all;
        final Group[] provinces = new Group[100];

        private Form(ResidentNumbering numbering, String mark) {
            this.numbering = numbering;
            this.mark = mark;
            this.all = new Group(numbering, mark, 0, numbering.size());
            for (int i = 0; i < provinces.length; i++) {
                String kept = i < 10 ? "0" + i : Integer.toString(i);
                provinces[i] = group(kept, i * 10_000, i * 10_000 + 9999);
            }
        }

        Group region(String code) {
            int number = Digits.number(code, 0, 6);
            return group(code, number, number);
        }

        private Group group(String kept, int firstCode, int lastCode) {
            String whole = mark.isEmpty() ? kept : mark + ":" + kept;
            return new Group(numbering, whole, numbering.startOf(firstCode), numbering.endOf(lastCode));
        }

        long smallest(ResidentKeep keep) {
            return switch (keep) {
                case NOTHING -> all.size;
                case PROVINCE -> smallestProvince();
                case REGION -> numbering.smallestOfCode();
            };
        }

        private long smallestProvince() {
            long smallest = Long.MAX_VALUE;
            for (Group province : provinces) {
                smallest = province.size == 0 ? smallest : Math.min(smallest, province.size);
            }
            return smallest;
        }
    }
}
