package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.plan.FieldCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a run must know to go on from a place: where its files stand, and what was counted before. It holds counts,
 * names, digests, where frequencies are guarded results that leave, and where groups are counted the key of their hashes; never a
 * value as it was.
 *
 * @param job what the run is, by the name of each part, see {@link JobFingerprint}
 * @param source where the source stands
 * @param target where the target stands
 * @param quarantine where the quarantine file stands, or null if there is none yet
 * @param rows the counts of records
 * @param reasons how many records are in quarantine, by reason in words
 * @param fields what became of the values of each field
 * @param groups what was counted of records that look alike, or null if nobody asks
 */
record Checkpoint(
        Map<String, String> job,
        Mark source,
        Mark target,
        @Nullable Mark quarantine,
        LedgerCounts rows,
        Map<String, Long> reasons,
        List<FieldCounts> fields,
        @Nullable GroupMark groups) {

    Checkpoint {
        job = Collections.unmodifiableMap(new LinkedHashMap<>(job));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        fields = List.copyOf(fields);
    }
}
