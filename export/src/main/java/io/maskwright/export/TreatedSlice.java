package io.maskwright.export;

import io.maskwright.export.spi.Block;
import io.maskwright.plan.FieldCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a slice.
 *
 * @param block the records that leave
 * @param leftOut the records that go into quarantine, in order
 * @param records how many records were read
 * @param suppressed how many of them the policy leaves out
 * @param blank how many blanks were skipped
 * @param counts what became of the values of each field
 * @param groups the hashes of the records that leave; none where nobody asks which look alike
 */
record TreatedSlice(
        Block block,
        List<LeftOut> leftOut,
        long records,
        long suppressed,
        long blank,
        List<FieldCounts> counts,
        GroupBlock groups) {

    /**
     * A record that goes into quarantine.
     *
     * @param row its number
     * @param field the column or path that could not be treated, or empty where the whole record is broken
     * @param reason why, in words
     * @param sealed the record, sealed; null where records are not sealed, or its content is not to be had
     */
    record LeftOut(long row, String field, String reason, @Nullable String sealed) {

        LeftOut(long row, String field, String reason) {
            this(row, field, reason, null);
        }
    }
}
