package io.maskwright.export;

import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Collects rows as the bytes of a file. One thread uses it. */
interface RowBytes {

    /**
     * Adds a row.
     *
     * @param count how many records it is: none if it is a header
     * @throws CharacterCodingException if a character does not fit; nothing that was added is of use then
     */
    void row(@Nullable Object[] cells, int count) throws CharacterCodingException;

    /** Hands over what was added, and begins anew. */
    FileBlock take();
}
