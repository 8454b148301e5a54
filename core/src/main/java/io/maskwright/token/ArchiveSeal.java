package io.maskwright.token;

import io.maskwright.key.KeyedHash;
import java.util.HexFormat;

/**
 * Authenticates the lines of an archive in their order: each hash is over the one before and the line. Not thread-safe.
 */
final class ArchiveSeal {

    private final KeyedHash hash;
    private String state = "";

    ArchiveSeal(KeyedHash hash) {
        this.hash = hash;
    }

    void add(String line) {
        state = HexFormat.of().formatHex(hash.hash(state + "\n" + line));
    }

    /** The hash over all lines so far. */
    String mark() {
        return state;
    }

    /** The last line, which tells how many entries there are. */
    String trailer(long count) {
        String last = ArchiveLines.END + count;
        add(last);
        return last + " " + state;
    }
}
