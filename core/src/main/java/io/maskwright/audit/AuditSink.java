package io.maskwright.audit;

/**
 * Where audit events go.
 *
 * <p>Implementations are thread-safe.
 */
public interface AuditSink extends AutoCloseable {

    /** Whether events survive. */
    enum Durability {
        /** When {@link #write} returns, the event has survived a crash of process and machine. */
        DURABLE,
        /** The event is on its way, as a log line is. */
        BEST_EFFORT
    }

    /**
     * Tells whether events survive.
     *
     * @return the durability of what {@link #write} wrote
     */
    Durability durability();

    /**
     * Writes an event.
     *
     * @param event the event
     * @throws AuditException if it may not have been written
     */
    void write(RevealEvent event);

    /** Releases what the sink holds. Doing it again does nothing. */
    @Override
    void close();
}
