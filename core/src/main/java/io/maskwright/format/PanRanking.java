package io.maskwright.format;

import io.maskwright.format.PanGroup.Payloads;
import io.maskwright.format.PanPrefixes.Check;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Payment card numbers, as {@link CardNumber} takes them. Each number of digits makes groups of its own. Where results
 * have the right check digit, UnionPay numbers with a wrong one are ranked among themselves; so they keep a wrong one.
 * Immutable.
 */
final class PanRanking extends CompactRanking {

    /** What FF1 requires; a group with fewer values is not read. */
    private static final long LEAST_VALUES = 1_000_000;

    private final PanKeep keep;
    private final PanCheckDigit check;

    PanRanking(PanKeep keep, PanCheckDigit check) {
        super(name(keep, check), smallest(keep, check), Separators.SPACE_DASH, CardNumber.MAX_DIGITS);
        this.keep = keep;
        this.check = check;
    }

    private static String name(PanKeep keep, PanCheckDigit check) {
        return "card.pan" + keep.suffix() + (check == PanCheckDigit.INVALID ? " check=invalid" : "");
    }

    private static BigInteger smallest(PanKeep keep, PanCheckDigit check) {
        long smallest = LEAST_VALUES;
        if (keep == PanKeep.NOTHING) {
            smallest = Long.MAX_VALUE;
            for (Form form : Form.ALL) {
                long size = check == PanCheckDigit.INVALID ? form.any.size : form.holding.size;
                boolean waived = check == PanCheckDigit.VALID && form.failing.size > 0;
                smallest = Math.min(smallest, waived ? Math.min(size, form.failing.size) : size);
            }
        }
        return BigInteger.valueOf(smallest);
    }

    private static @Nullable Form form(String compact) {
        int index = compact.length() - CardNumber.MIN_DIGITS;
        return index < 0 ? null : Form.ALL[index];
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        Form form = form(compact);
        if (form == null) {
            return null;
        }
        if (keep != PanKeep.NOTHING) {
            return plainKeeping(form, compact, layout);
        }
        if (check == PanCheckDigit.INVALID) {
            return between(form.any, form.written, compact, layout);
        }
        Ranked holding = in(form.holding, compact, layout);
        return holding != null ? holding : in(form.failing, compact, layout);
    }

    @Override
    @Nullable
    Ranked written(String compact, Layout layout) {
        Form form = form(compact);
        if (form == null || check == PanCheckDigit.VALID) {
            return plain(compact, layout);
        }
        if (keep == PanKeep.NOTHING) {
            return between(form.written, form.any, compact, layout);
        }
        Payloads payloads = payloads(form, compact);
        if (payloads == null || isWaived(form, compact)) {
            return null;
        }
        PanGroup group = holding(form, compact, payloads);
        return group == null ? null : between(new PanWrittenGroup(group, payloads), group, compact, layout);
    }

    private @Nullable Ranked plainKeeping(Form form, String compact, Layout layout) {
        Payloads payloads = payloads(form, compact);
        PanGroup group = payloads == null ? null : holding(form, compact, payloads);
        if (payloads == null || group == null) {
            return null;
        }
        if (check == PanCheckDigit.INVALID) {
            return isWaived(form, compact)
                    ? null
                    : between(group, new PanWrittenGroup(group, payloads), compact, layout);
        }
        Ranked holding = in(group, compact, layout);
        return holding != null || !isWaived(form, compact)
                ? holding
                : in(PanGroup.failing(group.kept + " waived", form.length, payloads), compact, layout);
    }

    private static boolean isWaived(Form form, String compact) {
        return form.waived.has(Decimals.readInt(compact, 0, PanPrefixes.DIGITS));
    }

    /** Returns the payloads with the first digits of a number, or null if these do not occur in numbers of its length. */
    private @Nullable Payloads payloads(Form form, String compact) {
        int prefix = Decimals.readInt(compact, 0, PanPrefixes.DIGITS);
        int kept = Decimals.readInt(compact, 0, keep.digits());
        if ((prefix | kept) < 0 || !form.prefixes.has(prefix)) {
            return null;
        }
        long count = Decimals.power(form.length - 1 - keep.digits());
        return new PanPayloads.Beginning(kept * count, count);
    }

    private @Nullable PanGroup holding(Form form, String compact, Payloads payloads) {
        String kept = form.mark + compact.substring(0, keep.digits());
        PanGroup group = isOfEqualDigits(compact, keep.digits())
                ? PanGroup.holding(kept, form.length, payloads)
                : PanGroup.holdingMixed(kept, form.length, payloads);
        return group.size < LEAST_VALUES ? null : group;
    }

    private static boolean isOfEqualDigits(String compact, int end) {
        for (int i = 1; i < end; i++) {
            if (compact.charAt(i) != compact.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of one length. */
    private static final class Form {

        static final Form[] ALL = new Form[CardNumber.MAX_DIGITS - CardNumber.MIN_DIGITS + 1];

        static {
            for (int i = 0; i < ALL.length; i++) {
                ALL[i] = new Form(CardNumber.MIN_DIGITS + i);
            }
        }

        final int length;
        final String mark;
        final PanPrefixes prefixes;
        final PanPrefixes waived;
        final PanGroup holding;
        final PanGroup failing;
        final SmallGroup any;
        final SmallGroup written;

        private Form(int length) {
            this.length = length;
            this.mark = Integer.toString(length);
            this.prefixes = PanPrefixes.ofLength(length);
            this.waived = PanPrefixes.ofLength(length, Check.WAIVED);
            int digits = length - 1;
            this.holding = PanGroup.holding(mark, length, new PanPayloads.Prefixed(prefixes, digits));
            this.failing = PanGroup.failing(mark + " waived", length, new PanPayloads.Prefixed(waived, digits));
            this.any = new JoinedGroup(mark, holding, failing);
            PanPrefixes checked = PanPrefixes.ofLength(length, Check.CHECKED);
            this.written = new PanWrittenGroup(any, new PanPayloads.Prefixed(checked, digits));
        }
    }
}
