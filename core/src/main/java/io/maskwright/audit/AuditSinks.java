package io.maskwright.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The audit sinks that need no further module. */
public final class AuditSinks {

    private AuditSinks() {}

    /**
     * Opens a file to which events are appended, one line of JSON each, tied to the line before by its hash.
     *
     * <p>An event is on the disk when {@link AuditSink#write} returns. Threads and processes take turns by the empty file
     * {@code FILE.lock} beside it. Of an event that could not be written nothing stays, or the start of a line if the
     * process died: the next writer ends that line and goes on from there. A new file is for its owner only. A file that
     * is taken away, replaced or cut short while it is open is not written any more.
     *
     * @param file the file, made if there is none; not a link
     * @return the sink, for the caller to close
     * @throws AuditException if it cannot be opened, or is no trail
     */
    public static AuditSink jsonLines(Path file) {
        return JsonLinesSink.open(Objects.requireNonNull(file, "file must not be null"));
    }

    /**
     * Returns a sink that logs each event as one line of JSON, at level info. It is gone where the log is turned off, so
     * it is {@link AuditSink.Durability#BEST_EFFORT} and wants another one beside it.
     *
     * @param loggerName the name of the logger
     * @return the sink
     */
    public static AuditSink slf4j(String loggerName) {
        return new LogSink(Objects.requireNonNull(loggerName, "loggerName must not be null"));
    }

    /**
     * Returns a sink that writes each event to all of some sinks, in their order. If one fails, the others still get the
     * event, and the sink fails.
     *
     * @param sinks one sink or more; closed with this one
     * @return the sink, durable if any of them is
     */
    public static AuditSink all(List<AuditSink> sinks) {
        return new AllSinks(sinks);
    }
}
