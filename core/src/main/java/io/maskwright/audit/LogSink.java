package io.maskwright.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs events. */
final class LogSink implements AuditSink {

    private final Logger logger;

    LogSink(String name) {
        this.logger = LoggerFactory.getLogger(name);
    }

    @Override
    public Durability durability() {
        return Durability.BEST_EFFORT;
    }

    @Override
    public void write(RevealEvent event) {
        EventLimits.check(event);
        try {
            logger.info("{}", new EventJson().alone(event));
        } catch (RuntimeException e) {
            throw new AuditException("audit log failed: " + e.getClass().getName());
        }
    }

    @Override
    public void close() {
        // A log is the application's.
    }
}
