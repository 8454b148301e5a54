package io.maskwright.audit;

import io.maskwright.audit.AuditBreak.Reason;
import org.jspecify.annotations.Nullable;

/** The first break of a chain. What comes after it may tell more about it; later breaks do not count. */
final class FirstBreak {

    private @Nullable AuditBreak found;
    /** Whether it is not yet known which of two lines was changed. */
    private boolean inDoubt;

    private long gapFrom = 1;
    private long gapTo;

    @Nullable
    AuditBreak get() {
        return found;
    }

    void at(AuditBreak place) {
        if (found == null) {
            found = place;
        }
    }

    /** Two lines do not fit, and the line after them will tell which one was changed. */
    void oneOfTwo(long first, long second) {
        if (found == null) {
            found = new AuditBreak(first, second, Reason.CHANGED);
            inDoubt = true;
        }
    }

    /** Numbers are missing, unless they come later. */
    void gap(long line, long nextLine, long fromSeq, long toSeq) {
        if (found == null) {
            found = new AuditBreak(line, nextLine, Reason.MISSING);
            gapFrom = fromSeq;
            gapTo = toSeq;
        }
    }

    /** An event comes: if it is tied to the second line of a pair, that one is as it was, and otherwise it is not. */
    void next(boolean tied, long seq) {
        AuditBreak before = found;
        if (before == null) {
            return;
        }
        if (inDoubt) {
            long line = tied ? before.fromLine() : before.toLine();
            found = new AuditBreak(line, line, before.reason());
            inDoubt = false;
        } else if (before.reason() == Reason.MISSING && seq >= gapFrom && seq <= gapTo) {
            found = new AuditBreak(before.toLine(), before.toLine(), Reason.ORDER);
        }
    }

    /** A head that was kept is that of a line: so if one of two was changed, it was the other one. */
    void isAsItWas(long line) {
        AuditBreak before = found;
        if (before != null && inDoubt && before.toLine() == line) {
            found = new AuditBreak(before.fromLine(), before.fromLine(), before.reason());
            inDoubt = false;
        }
    }

    /** A line comes that is no event, and so tells nothing. */
    void stray() {
        inDoubt = false;
    }
}
