package io.maskwright.export.proof;

import io.maskwright.export.proof.Candidates.Place;
import io.maskwright.export.proof.Cutter.Spot;
import io.maskwright.export.proof.OutputRecord.Field;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the text of an output once and gathers what seems to be values and is not there by decision. Not thread-safe. */
final class OutputScan implements Closeable {

    private static final int MOST_RAW = 1024;

    private final TextWindows windows;
    private final Views views;
    private final Forms forms;
    private final ValueIndex index;
    private final Cutter cutter;
    private final List<String> columns;
    private final @Nullable Pairs pairs;
    private final Candidates candidates;
    private final Set<Match> matches = new LinkedHashSet<>();

    /** Something in a window that seems to be a value. */
    private static final class Match {
        private final int from;
        private final int last;
        private final String units;
        private final LeakForm form;

        Match(int from, int last, String units, LeakForm form) {
            this.from = from;
            this.last = last;
            this.units = units;
            this.form = form;
        }

        int from() {
            return from;
        }

        /** The same at the same place is one, under whatever layer. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Match match && match.from == from && match.units.equals(units);
        }

        @Override
        public int hashCode() {
            return 31 * units.hashCode() + from;
        }
    }

    /**
     * Creates a scan.
     *
     * @param columns the columns of a table
     * @param pairs the records with their rows, or null if they are not known
     */
    OutputScan(
            TextWindows windows,
            Canonical canonical,
            ValueIndex index,
            Cutter cutter,
            List<String> columns,
            @Nullable Pairs pairs,
            Candidates candidates) {
        this.windows = windows;
        this.views = new Views(canonical, Weight.LONG);
        this.forms = new Forms(canonical);
        this.index = index;
        this.cutter = cutter;
        this.columns = columns;
        this.pairs = pairs;
        this.candidates = candidates;
    }

    /** Searches the next window; false at the end. */
    boolean next() throws IOException {
        if (!windows.next()) {
            return false;
        }
        matches.clear();
        int end = windows.acceptedTo();
        views.of(
                windows.chars(),
                windows.length(),
                (units, form) -> index.search(units, (from, to) -> {
                    if (units.origin(from) < end) {
                        matches.add(new Match(units.origin(from), units.origin(to - 1), units.text(from, to), form));
                    }
                }));
        List<Match> inOrder = new ArrayList<>(matches);
        inOrder.sort(Comparator.comparingInt(Match::from));
        int at = 0;
        for (Match match : inOrder) {
            at = passTo(cutter, at, match.from);
            settle(match, at);
        }
        passTo(cutter, at, end);
        return true;
    }

    private int passTo(Cutter passing, int from, int to) {
        char[] chars = windows.chars();
        for (int i = from; i < to; i++) {
            passing.pass(chars[i]);
        }
        return to;
    }

    private void settle(Match match, int at) throws IOException {
        Spot from = cutter.spot();
        Field field = null;
        Leaf leaf = null;
        Leaf own = null;
        SourceRecord before = null;
        if (pairs != null && from.record() > 0 && pairs.goTo(from.record())) {
            before = pairs.before();
            OutputRecord after = pairs.after();
            Cutter ahead = cutter.copy();
            passTo(ahead, at, match.last);
            field = after == null ? null : after.at(from, ahead.spot());
            leaf = field == null || before == null ? null : before.at(field.key());
            if (field != null && leaf != null && leaf.state() == Leaf.State.SHOWN && leaf.isResult(field.text())) {
                return;
            }
            own = before == null ? null : own(before, match.units);
            if (field != null && leaf != null && own == null && leaf.isResult(field.text())) {
                return;
            }
        }
        candidates.add(
                match.units,
                new Place(
                        windows.offset(match.from),
                        from.line(),
                        Math.max(0, from.record()),
                        name(from, leaf),
                        match.form,
                        raw(match),
                        own == null || before == null ? 0 : before.row(),
                        own == null ? "" : own.label()));
    }

    private @Nullable Leaf own(SourceRecord record, String units) {
        for (Leaf leaf : record.values()) {
            if (leaf.isProtected()
                    && forms.of(leaf.text()).stream()
                            .anyMatch(form -> form.units().equals(units))) {
                return leaf;
            }
        }
        return null;
    }

    private String name(Spot spot, @Nullable Leaf leaf) {
        if (leaf != null) {
            return leaf.label();
        }
        return pairs != null && spot.field() >= 0 && spot.field() < columns.size() ? columns.get(spot.field()) : "";
    }

    private String raw(Match match) {
        int length = match.last + 1 - match.from;
        return match.form == LeakForm.AS_IS && length <= MOST_RAW
                ? new String(windows.chars(), match.from, length)
                : "";
    }

    /** Goes to the end of the records, so that all of them were looked at. */
    void finish() throws IOException {
        if (pairs != null) {
            pairs.goToEnd();
        }
    }

    @Override
    public void close() throws IOException {
        try (windows) {
            if (pairs != null) {
                pairs.close();
            }
        }
    }
}
