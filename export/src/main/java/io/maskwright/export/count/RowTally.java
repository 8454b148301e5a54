package io.maskwright.export.count;

import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import org.jspecify.annotations.Nullable;

/** Takes the two values of each record, and counts those that give no pair. Not thread-safe. */
final class RowTally {

    private final CountedField by;
    private final CountedField distinct;
    private final PairCounts pairs;

    private long records;
    private long broken;
    private long heldBack;
    private long withoutBy;
    private long unreadBy;
    private long withoutDistinct;
    private long unreadDistinct;

    RowTally(CountedField by, CountedField distinct, PairCounts pairs) {
        this.by = by;
        this.distinct = distinct;
        this.pairs = pairs;
    }

    void record(@Nullable Object first, @Nullable Object second, ValueContext context) {
        records++;
        String one;
        try {
            one = by.pseudonym(first, context);
        } catch (UntreatableValueException e) {
            unreadBy++;
            return;
        }
        if (one == null) {
            withoutBy++;
            return;
        }
        String other;
        try {
            other = distinct.pseudonym(second, context);
        } catch (UntreatableValueException e) {
            unreadDistinct++;
            return;
        }
        if (other == null) {
            withoutDistinct++;
            return;
        }
        pairs.add(one, other);
    }

    void broken() {
        records++;
        broken++;
    }

    /** Takes note of a record that the policy keeps from the audience. */
    void heldBack() {
        records++;
        heldBack++;
    }

    PairCounts pairs() {
        return pairs;
    }

    Uncounted uncounted() {
        return new Uncounted(broken, heldBack, withoutBy, unreadBy, withoutDistinct, unreadDistinct);
    }

    long records() {
        return records;
    }
}
