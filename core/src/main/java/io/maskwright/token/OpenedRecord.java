package io.maskwright.token;

import io.maskwright.token.Reversed.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sealed record that was opened: its content, or why there is none.
 *
 * @param content what was sealed; null if it could not be opened. Not copied
 * @param keyVersion the version of the key that was used or asked for; 0 if none was
 * @param failure why there is no content; null if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // records are never compared, and a copy would be one more of what is secret
public record OpenedRecord(byte @Nullable [] content, int keyVersion, @Nullable Failure failure) {

    /**
     * Checks that there is either a content or a failure.
     *
     * @param content what was sealed, or null
     * @param keyVersion the version of the key, or 0
     * @param failure the failure, or null
     */
    public OpenedRecord {
        if ((content == null) == (failure == null)) {
            throw new IllegalArgumentException("there must be either a content or a failure");
        }
    }

    /** Tells version and failure and never the content. */
    @Override
    public String toString() {
        return "OpenedRecord[" + (failure == null ? "content" : failure) + ", key version " + keyVersion + "]";
    }
}
