package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a run that goes on must know of the groups that were counted before.
 *
 * @param key what their hashes were made under
 * @param file where the file of sorted runs stands, or null if there is none yet
 */
record GroupMark(GroupKey key, @Nullable Mark file) {}
