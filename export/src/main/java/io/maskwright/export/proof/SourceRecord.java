package io.maskwright.export.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a source.
 *
 * @param row its number
 * @param leaves whether it stands in the output: it is not suppressed and not in quarantine
 * @param values its values
 */
record SourceRecord(long row, boolean leaves, List<Leaf> values) {

    @Nullable
    Leaf at(Object key) {
        for (Leaf leaf : values) {
            if (leaf.key().equals(key)) {
                return leaf;
            }
        }
        return null;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "SourceRecord[" + row + "]";
    }
}
