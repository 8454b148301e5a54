package io.maskwright.plan;

import io.maskwright.internal.json.JsonScanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names by the bytes of the input, so that no text is made of those that nobody knows. Immutable; thread-safe. */
final class NameTable {

    private final @Nullable String[] slots;

    /** The lengths that names have, those of 63 and more in one bit: most others are told by that. */
    private final long lengths;

    NameTable(Set<String> names) {
        // At least half of the slots are free, so a search ends soon.
        slots = new String[Integer.highestOneBit(Math.max(1, names.size())) * 4];
        long seen = 0;
        for (String name : names) {
            seen |= 1L << Math.min(name.length(), 63);
            int slot = first(name.hashCode());
            while (slots[slot] != null) {
                slot = next(slot);
            }
            slots[slot] = name;
        }
        this.lengths = seen;
    }

    /** The known name that the scanner read last, which must be plain; null if it is not known. */
    @Nullable
    String find(JsonScanner scanner) {
        if ((lengths & (1L << Math.min(scanner.nameLength(), 63))) == 0) {
            return null;
        }
        int slot = first(scanner.nameHash());
        for (String name = slots[slot]; name != null; name = slots[slot]) {
            if (scanner.nameIs(name)) {
                return name;
            }
            slot = next(slot);
        }
        return null;
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
