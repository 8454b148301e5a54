package io.maskwright.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an object that has a name twice. The names of the open objects are told by where they stand in the window, which
 * must be in memory so that they stay there. Not thread-safe.
 */
final class DistinctNames {

    /** Up to so many names, comparing each with each is cheaper than a set. */
    private static final int FEW = 16;

    private static final int START_SIZE = 64;

    private final JsonWindow window;
    /** For each open object, where its names begin in the lists below. */
    private int[] firsts = new int[START_SIZE];
    /** For each open object, its names, once they are many or some have escapes. */
    private @Nullable Set<String>[] sets = newSets(START_SIZE);

    private int open;
    private int[] starts = new int[START_SIZE];
    private int[] lengths = new int[START_SIZE];
    private int[] hashes = new int[START_SIZE];
    private int count;

    DistinctNames(JsonWindow window) {
        this.window = window;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Set<String>[] newSets(int size) {
        return new Set[size];
    }

    void clear() {
        Arrays.fill(sets, 0, open, null);
        open = 0;
        count = 0;
    }

    void open() {
        if (open == firsts.length) {
            firsts = Arrays.copyOf(firsts, open * 2);
            sets = Arrays.copyOf(sets, open * 2);
        }
        firsts[open] = count;
        open++;
    }

    void close() {
        open--;
        count = firsts[open];
        sets[open] = null;
    }

    /**
     * Adds the name that the scanner read last.
     *
     * @throws JsonSyntaxException if the object has it already
     */
    void add(JsonScanner scanner, boolean isEscaped) {
        Set<String> set = sets[open - 1];
        if (set != null) {
            addTo(set, scanner.name());
        } else if (isEscaped || count - firsts[open - 1] == FEW) {
            set = decoded();
            sets[open - 1] = set;
            addTo(set, scanner.name());
        } else {
            addPlace(window.start + 1, scanner.nameLength(), scanner.nameHash());
        }
    }

    private void addTo(Set<String> set, String name) {
        if (!set.add(name)) {
            throw twice();
        }
    }

    /** The names so far; they have no escapes. */
    private Set<String> decoded() {
        Set<String> set = new HashSet<>();
        for (int i = firsts[open - 1]; i < count; i++) {
            set.add(new String(window.bytes, starts[i], lengths[i], StandardCharsets.UTF_8));
        }
        return set;
    }

    private void addPlace(int start, int length, int hash) {
        for (int i = firsts[open - 1]; i < count; i++) {
            if (hashes[i] == hash && lengths[i] == length && isEqual(starts[i], start, length)) {
                throw twice();
            }
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = start;
        lengths[count] = length;
        hashes[count] = hash;
        count++;
    }

    private boolean isEqual(int a, int b, int length) {
        return Arrays.equals(window.bytes, a, a + length, window.bytes, b, b + length);
    }

    private JsonSyntaxException twice() {
        return window.error("has a name twice in an object");
    }
}
