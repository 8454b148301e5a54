package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One document without end passes, whatever its strategies: nothing of it is kept for a report that nobody makes. */
class EndlessDocumentTest {

    @Test
    void results_areNotKeptUntilTheDocumentEnds() throws IOException {
        Watched watched = new Watched();
        DocumentMasker masker = DocumentMasker.of(Policy.parse(
                "{maskwright: 1, datasets: {d: {fields: {\"**\": watched}}}}",
                StrategyRegistry.standard().with(watched)));
        masker.maskJson(new Elements(watched.first), OutputStream.nullOutputStream(), "d", Audience.MOST_RESTRICTIVE);
        assertThat(watched.first.get()).isNotNull();
    }

    /** Remembers its first result as long as somebody else does. */
    private static final class Watched implements StrategyFactory, Strategy {

        private final AtomicReference<@Nullable WeakReference<Object>> first = new AtomicReference<>();

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public Strategy create(Arguments arguments) {
            return this;
        }

        @Override
        public Traits traits() {
            return Traits.GROUPING;
        }

        @Override
        public FrequencyLeak frequencyLeak() {
            return FrequencyLeak.GUARDED;
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            return String.class;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            StringBuilder result = new StringBuilder("r").append(value);
            String text = result.toString();
            first.compareAndSet(null, new WeakReference<>(text));
            return text;
        }

        @Override
        public String toString() {
            return "watched";
        }
    }

    /** An array of texts; before it ends, the first result must be gone. */
    private static final class Elements extends InputStream {

        private static final byte[] PARTS =
                "[\"a\",\"b\",\"c\",\"d\"]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        private final AtomicReference<@Nullable WeakReference<Object>> first;
        private int at;

        Elements(AtomicReference<@Nullable WeakReference<Object>> first) {
            this.first = first;
        }

        @Override
        public int read() {
            return at < PARTS.length ? PARTS[at++] : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at == PARTS.length) {
                return -1;
            }
            if (at == PARTS.length - 1) {
                assertThat(isGone()).isTrue();
            }
            target[from] = PARTS[at++];
            return 1;
        }

        private boolean isGone() {
            WeakReference<Object> result = first.get();
            assertThat(result).isNotNull();
            for (int i = 0; i < 50 && result.get() != null; i++) {
                System.gc();
            }
            return result.get() == null;
        }
    }
}
