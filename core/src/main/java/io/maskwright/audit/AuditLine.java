package io.maskwright.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An audit event in its place in a chain: one line of JSON that begins with the hash of the line before. There is one
 * way to write an event, byte by byte; whatever is written otherwise is no event. {@code docs/audit.md} has the format.
 *
 * <p>For who writes a sink or a source of one's own. Immutable and thread-safe.
 */
public final class AuditLine {

    /** The most characters of a text of an event, such as the actor: {@value}. */
    public static final int MAX_TEXT_CHARS = 1_024;

    /** The most subjects, and the most key versions, of one event: {@value}. Who has more writes several events. */
    public static final int MAX_SUBJECTS = 1_000;

    /** More bytes than any line of an event has: {@value}. */
    public static final int MAX_BYTES = 256 * 1_024;

    private final RevealEvent event;
    private final String prev;
    private final long seq;
    private final byte[] bytes;

    private AuditLine(RevealEvent event, String prev, long seq, byte[] bytes) {
        this.event = event;
        this.prev = prev;
        this.seq = seq;
        this.bytes = bytes;
    }

    /**
     * Puts an event at the end of a chain.
     *
     * @param head the end of the chain
     * @param event the event
     * @return its line
     * @throws AuditException if a text of the event has more than {@value #MAX_TEXT_CHARS} characters, or it has more
     *     than {@value #MAX_SUBJECTS} subjects or key versions
     */
    public static AuditLine of(ChainHead head, RevealEvent event) {
        Objects.requireNonNull(head, "head must not be null");
        Objects.requireNonNull(event, "event must not be null");
        EventLimits.check(event);
        long seq = Math.addExact(head.seq(), 1);
        String text = new EventJson().chained(head.hash(), seq, event);
        return new AuditLine(event, head.hash(), seq, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a line.
     *
     * @param bytes the bytes of a line without its line feed
     * @return the line, or empty if it is not exactly what {@link #of} writes
     */
    public static Optional<AuditLine> read(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            EventText.Read read = new EventText(text).read();
            AuditLine line = of(new ChainHead(read.seq() - 1, read.prev()), read.event());
            // One event, one writing: without this, bytes could be changed that nobody reads.
            return Arrays.equals(line.bytes, bytes) ? Optional.of(line) : Optional.empty();
        } catch (CharacterCodingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the event.
     *
     * @return the event
     */
    public RevealEvent event() {
        return event;
    }

    /**
     * Returns the hash of the line before.
     *
     * @return 64 hexadecimal digits; zeros for the first line
     */
    public String prev() {
        return prev;
    }

    /**
     * Returns the number of the event in its chain.
     *
     * @return the number, from 1
     */
    public long seq() {
        return seq;
    }

    /**
     * Returns the bytes.
     *
     * @return JSON in UTF-8 without line feed, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the line as text.
     *
     * @return JSON without line feed, and without NUL and lone surrogates, so that databases take it
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the head of the chain that ends with this line.
     *
     * @return what the next line is tied to
     */
    public ChainHead head() {
        LinkHash link = new LinkHash();
        link.startWith(bytes);
        return new ChainHead(seq, link.hash());
    }

    /** Tells the number; whoever wants the event asks for it. */
    @Override
    public String toString() {
        return "AuditLine[" + seq + "]";
    }
}
