package io.maskwright.audit;

import java.util.Optional;

/**
 * Where the lines of an audit trail can be read, such as a file or a table.
 *
 * <p>Implementations are thread-safe.
 */
public interface AuditSource {

    /** How a line ends. */
    enum Ending {
        /** By a line feed, or by whatever says that it was written to its end. */
        WHOLE,
        /** By the end of what is stored: who wrote it did not finish. */
        CUT
    }

    /** Takes the lines of a trail, one after the other. */
    @FunctionalInterface
    interface Lines {

        /**
         * Takes a line.
         *
         * @param bytes the bytes without line feed; not changed and not kept
         * @param ending how it ends
         */
        void line(byte[] bytes, Ending ending);
    }

    /**
     * Reads all lines that there are, in their order.
     *
     * @param lines takes each line
     * @throws AuditException if they cannot be read
     */
    void read(Lines lines);

    /**
     * Returns the head that the place keeps apart from the lines. It is asked for before the lines are read.
     *
     * @return the hash of the last line, 64 hexadecimal digits, or empty if none is kept
     * @throws AuditException if it cannot be read
     */
    default Optional<String> keptHead() {
        return Optional.empty();
    }
}
