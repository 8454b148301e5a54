package io.maskwright.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several sinks as one: each gets every event, whatever becomes of the others. */
final class AllSinks implements AuditSink {

    private final List<AuditSink> sinks;

    AllSinks(List<AuditSink> sinks) {
        this.sinks = List.copyOf(sinks);
        if (this.sinks.isEmpty()) {
            throw new IllegalArgumentException("sinks must be 1 or more, but were 0");
        }
    }

    @Override
    public Durability durability() {
        return sinks.stream().anyMatch(sink -> sink.durability() == Durability.DURABLE)
                ? Durability.DURABLE
                : Durability.BEST_EFFORT;
    }

    @Override
    public void write(RevealEvent event) {
        forEach(sink -> sink.write(event));
    }

    @Override
    public void close() {
        forEach(AuditSink::close);
    }

    private void forEach(Consumer<AuditSink> action) {
        AuditException first = null;
        for (AuditSink sink : sinks) {
            AuditException failure = failure(sink, action);
            first = first == null ? failure : first;
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable AuditException failure(AuditSink sink, Consumer<AuditSink> action) {
        try {
            action.accept(sink);
            return null;
        } catch (AuditException e) {
            return e;
        } catch (RuntimeException e) {
            // What a sink of the application says in its message may hold anything.
            return new AuditException("audit sink failed: " + e.getClass().getName());
        }
    }
}
