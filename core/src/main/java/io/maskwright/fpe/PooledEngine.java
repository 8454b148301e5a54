package io.maskwright.fpe;

import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form under one key: workers that are lent to threads. */
final class PooledEngine implements Engine {

    private final WorkerPool<FormatWorker> pool;

    PooledEngine(Secret secret, Function<Function<Ff1Shape, Lane>, Form> form) {
        AesKey key = AesKey.of(secret);
        this.pool = new WorkerPool<>(() -> new FormatWorker(key, form));
    }

    @Override
    public String one(Direction direction, String value) {
        return pool.lend(worker -> worker.one(direction, value));
    }

    @Override
    public void run(
            Direction direction,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        pool.lend(worker -> {
            worker.run(direction, values, count, results, failures);
            return worker;
        });
    }
}
