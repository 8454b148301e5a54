package io.maskwright.export.proof;

/**
 * The forms that are looked for, as hashes in filters of a fixed size: of the first units of each, to find where one may begin,
 * and of all its units. Not thread-safe.
 */
final class ValueIndex {

    private static final int FEW = 4;
    private static final int MANY = 8;
    private static final int SHARES = 8;

    private final KeyedHash hash = KeyedHash.random();
    private final KeyedFilter whole;
    private final KeyedFilter starts;
    private final KeyedFilter fewStarts;
    private final boolean[] lengths = new boolean[Forms.MOST_UNITS + 1];
    private final long firstOfFew = hash.weightOfFirst(FEW);
    private final long firstOfMany = hash.weightOfFirst(MANY);
    private int longest;
    private long added;
    private boolean hasFew;

    /** Takes what seems to be a form. */
    interface Sink {
        void accept(int from, int to);
    }

    /**
     * Creates an empty index.
     *
     * @param bytes memory for the filters
     */
    ValueIndex(long bytes) {
        this.whole = new KeyedFilter(bytes / SHARES * 5);
        this.starts = new KeyedFilter(bytes / SHARES * 2);
        this.fewStarts = new KeyedFilter(bytes / SHARES);
    }

    /** Which of some parts a form belongs to; the same all through a run. */
    static int part(String units, int parts) {
        return parts == 1 ? 0 : Math.floorMod(units.hashCode() * 0x9E3779B9, parts);
    }

    void add(String units) {
        int length = units.length();
        added++;
        if (length < MANY) {
            fewStarts.add(hash.of(units, FEW));
            hasFew = true;
        } else {
            starts.add(hash.of(units, MANY));
        }
        whole.add(hash.of(units, length));
        lengths[length] = true;
        longest = Math.max(longest, length);
    }

    /** Gives all stretches of a text that seem to be forms which were added; none that is one is missed. */
    void search(Units text, Sink sink) {
        char[] chars = text.chars();
        int length = text.length();
        long few = 0;
        long many = 0;
        for (int i = 0; i < length; i++) {
            many = hash.roll(i < MANY ? many : many - (chars[i - MANY] + 1) * firstOfMany, chars[i]);
            int from = i + 1 - MANY;
            if (from >= 0 && starts.mayContain(hash.mixed(many, MANY))) {
                extend(chars, from, length, MANY, sink);
            }
            if (hasFew) {
                few = hash.roll(i < FEW ? few : few - (chars[i - FEW] + 1) * firstOfFew, chars[i]);
                from = i + 1 - FEW;
                if (from >= 0 && fewStarts.mayContain(hash.mixed(few, FEW))) {
                    extend(chars, from, Math.min(length, from + MANY - 1), FEW, sink);
                }
            }
        }
    }

    private void extend(char[] chars, int from, int end, int least, Sink sink) {
        long rolling = 0;
        int most = Math.min(end - from, longest);
        for (int units = 1; units <= most; units++) {
            rolling = hash.roll(rolling, chars[from + units - 1]);
            if (units >= least && lengths[units] && whole.mayContain(hash.mixed(rolling, units))) {
                sink.accept(from, from + units);
            }
        }
    }

    long bytes() {
        return whole.bytes() + starts.bytes() + fewStarts.bytes();
    }

    /** How many forms were added, equal ones each time. */
    long added() {
        return added;
    }

    double falsePositiveRate() {
        return whole.falsePositiveRate();
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "ValueIndex[" + bytes() + " bytes]";
    }
}
