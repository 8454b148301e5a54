package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.fpe.Form.Reading;
import io.maskwright.key.AesKey;
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

    /** Treats one value. */
    String one(Direction direction, String value) {
        Reading reading = form.read(direction, value);
        Lane lane = reading.lane();
        try {
            reading.load(0);
            workspace.slots().tweak[0] = reading.tweak();
            do {
                lane.runWithShortTweaks(direction, 1);
            } while (!reading.isInside(0));
            return reading.write(0);
        } finally {
            forget(lane, 1);
        }
    }

    private void forget(Lane lane, int count) {
        workspace.forget(lane, count);
        form.clear(lane.shape.length);
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
            int used = Math.min(count, Slots.MAX);
            Arrays.fill(waiting, 0, used, null);
            Arrays.fill(running, 0, used, null);
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
            forget(lane, all);
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
