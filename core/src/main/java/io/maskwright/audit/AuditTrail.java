package io.maskwright.audit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A trail of audit events to be read: checks that it is as it was written, and answers who got what back when.
 *
 * <p>Each line is tied to the one before by its hash, so that a line that was changed, taken out, put in or moved breaks
 * the chain. What the chain alone cannot show is that its end was cut off, or that all of it was written anew: for that,
 * keep a {@link AuditReport#head()} where who writes the trail cannot get at it, and hand it to {@link #verify(String)}.
 *
 * <p>A trail can be read while it is written. Thread-safe.
 */
public final class AuditTrail {

    private final AuditSource source;

    private AuditTrail(AuditSource source) {
        this.source = source;
    }

    /**
     * Returns the trail in a file, as {@link AuditSinks#jsonLines} writes it.
     *
     * @param file the file; read anew each time
     * @return the trail
     */
    public static AuditTrail file(Path file) {
        return new AuditTrail(new FileSource(Objects.requireNonNull(file, "file must not be null")));
    }

    /**
     * Returns the trail at some other place.
     *
     * @param source where its lines are
     * @return the trail
     */
    public static AuditTrail of(AuditSource source) {
        return new AuditTrail(Objects.requireNonNull(source, "source must not be null"));
    }

    /**
     * Checks the trail from its first line to its last.
     *
     * @return what was found
     * @throws AuditException if it cannot be read
     */
    public AuditReport verify() {
        return read(null, line -> {});
    }

    /**
     * Checks the trail, and that it still has a line that was its last one once.
     *
     * @param keptHead the head of an earlier report, 64 hexadecimal digits
     * @return what was found
     * @throws AuditException if it cannot be read
     */
    public AuditReport verify(String keptHead) {
        Objects.requireNonNull(keptHead, "keptHead must not be null");
        if (!ChainHead.isHash(keptHead)) {
            throw new IllegalArgumentException("keptHead must be 64 lower-case hexadecimal digits");
        }
        return read(keptHead, line -> {});
    }

    /**
     * Finds events, and checks the trail on the way.
     *
     * @param query which events
     * @return the events and what was found of the trail
     * @throws AuditException if it cannot be read
     */
    public AuditAnswer query(AuditQuery query) {
        Objects.requireNonNull(query, "query must not be null");
        QueryPass pass = new QueryPass(query);
        AuditReport report = read(null, pass::add);
        return pass.answer(report);
    }

    private AuditReport read(@Nullable String keptHead, Consumer<AuditLine> events) {
        ChainCheck check = new ChainCheck(events);
        check.expectHead(keptHead);
        check.expectHead(source.keptHead().orElse(null));
        source.read(check);
        return check.report();
    }
}
