package io.maskwright.audit;

import io.maskwright.audit.AuditBreak.Reason;
import io.maskwright.audit.AuditSource.Ending;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a chain line by line. A line is tied to everything from the start of the event before it on, so that what a
 * crash left between two events is covered like the events themselves.
 */
final class ChainCheck implements AuditSource.Lines {

    private final Consumer<AuditLine> events;
    private final LinkHash link = new LinkHash();
    private final Set<String> headsToFind = new HashSet<>();
    private final List<Long> cutLines = new ArrayList<>();
    private final FirstBreak broken = new FirstBreak();

    private long lines;
    private long eventCount;
    private long lastSeq;
    private long lastEventLine;
    /** How many lines after the last event are none. */
    private long strays;

    private Ending lastEnding = Ending.WHOLE;
    private String headOfLastEvent = ChainHead.START.hash();

    ChainCheck(Consumer<AuditLine> events) {
        this.events = events;
    }

    void expectHead(@Nullable String head) {
        if (head != null && !head.equals(ChainHead.START.hash())) {
            headsToFind.add(head);
        }
    }

    @Override
    public void line(byte[] bytes, Ending ending) {
        lines++;
        lastEnding = ending;
        AuditLine line = AuditLine.read(bytes).orElse(null);
        if (line == null) {
            strays++;
            link.add(bytes);
            broken.stray();
            return;
        }
        follow(line);
        link.startWith(bytes);
        headOfLastEvent = link.hash();
        if (headsToFind.remove(headOfLastEvent)) {
            broken.isAsItWas(lines);
        }
        lastSeq = line.seq();
        lastEventLine = lines;
        strays = 0;
        eventCount++;
        events.accept(line);
    }

    private void follow(AuditLine line) {
        boolean tied = line.prev().equals(link.hash());
        boolean inOrder = line.seq() == lastSeq + 1;
        broken.next(tied, line.seq());
        if (tied && inOrder) {
            noteCutLines();
        } else if (tied) {
            broken.at(new AuditBreak(lines, lines, Reason.CHANGED));
        } else if (strays > 0) {
            broken.at(amongStrays(line));
        } else if (line.seq() > lastSeq + 1) {
            broken.gap(lines - 1, lines, lastSeq + 1, line.seq() - 1);
        } else if (line.seq() < lastSeq + 1) {
            broken.at(new AuditBreak(lines, lines, Reason.ORDER));
        } else {
            broken.oneOfTwo(Math.max(lines - 1, 1), lines);
        }
    }

    /** Where no number is missing, no event was made a stray: then the event before, or what a crash left, was changed. */
    private AuditBreak amongStrays(AuditLine line) {
        return line.seq() == lastSeq + 1
                ? new AuditBreak(Math.max(lastEventLine, 1), lines - 1, Reason.CHANGED)
                : new AuditBreak(lastEventLine + 1, lastEventLine + 1, Reason.NOT_AN_EVENT);
    }

    private void noteCutLines() {
        for (long line = lastEventLine + 1; line < lastEventLine + 1 + strays; line++) {
            if (cutLines.size() < AuditReport.MAX_CUT_LINES) {
                cutLines.add(line);
            }
        }
    }

    /** What the next line is to be tied to. */
    ChainHead end() {
        return new ChainHead(lastSeq, link.hash());
    }

    AuditReport report() {
        if (strays > 0 && lastEnding == Ending.CUT) {
            noteCutLines();
        } else if (strays > 0) {
            broken.at(new AuditBreak(lastEventLine + 1, lastEventLine + 1, Reason.NOT_AN_EVENT));
        }
        if (!headsToFind.isEmpty()) {
            broken.at(new AuditBreak(lines, lines, Reason.HEAD_NOT_FOUND));
        }
        return new AuditReport(lines, eventCount, headOfLastEvent, broken.get(), cutLines);
    }
}
