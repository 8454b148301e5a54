package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.fpe.Form.Reading;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one format under one key: values that take the same lane go together. Not thread-safe. */
final class FormatWorker {

    private final Workspace workspace;
    private final Form form;
    /** The values of a chunk that are still to be treated. */
    private final @Nullable Reading[] waiting = new Reading[Slots.MAX];
    /** The values of the batch that runs, by place, and where in the chunk they come from. */
    private final @Nullable Reading[] running = new Reading[Slots.MAX];

    private final int[] sources = new int[Slots.MAX];

    FormatWorker(AesKey key, Function<Function<Ff1Shape, Lane>, Form> form) {
        this.workspace = new Workspace(key);
        this.form = form.apply(workspace::lane);
    }

    /** Makes the engine of a form: workers that are lent to threads. */
    static Function<Secret, Engine> engine(Function<Function<Ff1Shape, Lane>, Form> form) {
        return secret -> {
            AesKey key = AesKey.of(secret);
            WorkerPool<FormatWorker> pool = new WorkerPool<>(() -> new FormatWorker(key, form));
            return (direction, values, count, results, failures) -> pool.lend(worker -> {
                worker.run(direction, values, count, results, failures);
                return worker;
            });
        };
    }

    /** Treats the first values; results of values that cannot be treated are null. */
    void run(
            Direction direction,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        try {
            for (int from = 0; from < count; from += Slots.MAX) {
                runChunk(direction, values, from, Math.min(Slots.MAX, count - from), results, failures);
            }
        } finally {
            Arrays.fill(waiting, null);
            Arrays.fill(running, null);
        }
    }

    private void runChunk(
            Direction direction,
            @Nullable String[] values,
            int from,
            int size,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        for (int i = 0; i < size; i++) {
            String value = values[from + i];
            results[from + i] = null;
            waiting[i] = null;
            if (value != null) {
                try {
                    waiting[i] = form.read(direction, value);
                } catch (UntreatableValueException e) {
                    failures.failed(from + i, e.reason());
                }
            }
        }
        for (int i = 0; i < size; i++) {
            Reading first = waiting[i];
            if (first != null) {
                runLane(first.lane(), direction, from, i, size, results);
            }
        }
    }

    /** Treats the values that take one lane, from the first of them on. */
    private void runLane(Lane lane, Direction direction, int from, int first, int size, @Nullable String[] results) {
        int all = 0;
        try {
            for (int i = first; i < size; i++) {
                Reading reading = waiting[i];
                if (reading != null && reading.lane() == lane) {
                    waiting[i] = null;
                    sources[all] = from + i;
                    load(reading, all++);
                }
            }
            for (int count = all; count > 0; ) {
                lane.runWithShortTweaks(direction, count);
                count = finish(lane, count, results);
            }
        } finally {
            workspace.forget(lane, all);
        }
    }

    private void load(Reading reading, int place) {
        running[place] = reading;
        reading.load(place);
        workspace.slots().tweak[place] = reading.tweak();
    }

    /** Writes the results that are of the format and moves the others to the front. Returns their number. */
    private int finish(Lane lane, int count, @Nullable String[] results) {
        long[] tweaks = workspace.slots().tweak;
        int left = 0;
        for (int place = 0; place < count; place++) {
            Reading reading = Objects.requireNonNull(running[place]);
            if (reading.isInside(place)) {
                results[sources[place]] = reading.write(place);
            } else {
                lane.move(place, left);
                tweaks[left] = tweaks[place];
                sources[left] = sources[place];
                running[left] = reading;
                left++;
            }
        }
        return left;
    }
}
