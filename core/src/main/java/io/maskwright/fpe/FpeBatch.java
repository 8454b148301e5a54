package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts columns of texts: values in, values out. Each result equals that of {@link FpeCipher} for the
 * value alone. Values of one length go together, one call of AES for each round of all of them, so a column of one length
 * is fastest; from 64 values on more gain little.
 *
 * <p><b>Security.</b> As {@link FpeCipher}. Nothing of decrypted values is kept between calls.
 *
 * <p>Not thread-safe: one for each thread.
 */
public final class FpeBatch {

    private static final int DONE = -1;

    private final Ff1Worker worker;
    private final int radix;
    private final @Nullable TextCodec codec;
    private final DomainFloor floor;
    private final int leastToEncrypt;
    private final int leastToDecrypt;
    /** The length of each value of a chunk; {@link #DONE} where nothing is left to do. */
    private final int[] lengths = new int[Slots.MAX];
    /** Where in the chunk the value of a place comes from. */
    private final int[] sources = new int[Slots.MAX];
    /** The values of a chunk that may be of the alphabet once they are in NFC. */
    private final int[] unusual = new int[Slots.MAX];

    private int unusualCount;

    FpeBatch(Ff1Worker worker, int radix, @Nullable Alphabet alphabet, DomainFloor floor) {
        this.worker = worker;
        this.radix = radix;
        this.codec = alphabet == null ? null : new TextCodec(alphabet);
        this.floor = floor;
        this.leastToEncrypt = Ff1Shape.leastLength(radix, floor.leastValues(Direction.ENCRYPT));
        this.leastToDecrypt = Ff1Shape.leastLength(radix, floor.leastValues(Direction.DECRYPT));
    }

    /** Hears of values that could not be treated. It must not use the batch that calls it. */
    @FunctionalInterface
    public interface Failures {

        /**
         * Takes note of a value that could not be treated; its result is null.
         *
         * @param index the place of the value
         * @param reason why
         */
        void failed(int index, Reason reason);
    }

    /**
     * Encrypts texts.
     *
     * @param values the texts; null stays null; not changed
     * @param count how many to take, from the first
     * @param tweak the tweak of all of them
     * @param results another array, which gets the results
     * @throws UntreatableValueException if a value cannot be encrypted; the message tells its place. Results of other
     *     values may be there
     * @throws IllegalArgumentException if both arrays are one or are too short
     */
    public void encrypt(@Nullable String[] values, int count, byte[] tweak, @Nullable String[] results) {
        encrypt(values, count, tweak, results, FpeBatch::refuse);
    }

    /**
     * Encrypts texts into a new array, which the garbage collector prefers to one that is used again and again.
     *
     * @param values the texts; null stays null; not changed
     * @param tweak the tweak of all of them
     * @return the results, as many
     * @throws UntreatableValueException if a value cannot be encrypted; the message tells its place
     */
    public @Nullable String[] encrypt(@Nullable String[] values, byte[] tweak) {
        @Nullable String[] results = new String[values.length];
        encrypt(values, values.length, tweak, results);
        return results;
    }

    /**
     * Encrypts texts and goes on where one cannot be encrypted.
     *
     * @param values the texts; null stays null; not changed
     * @param count how many to take, from the first
     * @param tweak the tweak of all of them
     * @param results another array, which gets the results; null where a value could not be encrypted
     * @param failures hears of those
     * @throws IllegalArgumentException if both arrays are one or are too short
     */
    public void encrypt(
            @Nullable String[] values, int count, byte[] tweak, @Nullable String[] results, Failures failures) {
        run(Direction.ENCRYPT, values, count, tweak, results, failures);
    }

    /**
     * Decrypts texts, as {@link #encrypt(String[], int, byte[], String[])} encrypts them.
     *
     * @param values the texts; null stays null; not changed
     * @param count how many to take, from the first
     * @param tweak the tweak of then
     * @param results another array, which gets the results
     * @throws UntreatableValueException if a value cannot be decrypted; the message tells its place
     * @throws IllegalArgumentException if both arrays are one or are too short
     */
    public void decrypt(@Nullable String[] values, int count, byte[] tweak, @Nullable String[] results) {
        decrypt(values, count, tweak, results, FpeBatch::refuse);
    }

    /**
     * Decrypts texts into a new array, as {@link #encrypt(String[], byte[])} encrypts them.
     *
     * @param values the texts; null stays null; not changed
     * @param tweak the tweak of then
     * @return the results, as many
     * @throws UntreatableValueException if a value cannot be decrypted; the message tells its place
     */
    public @Nullable String[] decrypt(@Nullable String[] values, byte[] tweak) {
        @Nullable String[] results = new String[values.length];
        decrypt(values, values.length, tweak, results);
        return results;
    }

    /**
     * Decrypts texts and goes on where one cannot be decrypted.
     *
     * @param values the texts; null stays null; not changed
     * @param count how many to take, from the first
     * @param tweak the tweak of then
     * @param results another array, which gets the results; null where a value could not be decrypted
     * @param failures hears of those
     * @throws IllegalArgumentException if both arrays are one or are too short
     */
    public void decrypt(
            @Nullable String[] values, int count, byte[] tweak, @Nullable String[] results, Failures failures) {
        run(Direction.DECRYPT, values, count, tweak, results, failures);
    }

    private static void refuse(int index, Reason reason) {
        throw new UntreatableValueException(reason, "value at index " + index);
    }

    private void run(
            Direction direction,
            @Nullable String[] values,
            int count,
            byte[] tweak,
            @Nullable String[] results,
            Failures failures) {
        if (values == results) {
            throw new IllegalArgumentException("results must be another array than values");
        }
        if (count < 0 || count > values.length || count > results.length) {
            throw new IllegalArgumentException("count must be 0 to the length of both arrays, but was " + count);
        }
        Objects.requireNonNull(tweak, "tweak must not be null");
        Objects.requireNonNull(failures, "failures must not be null");
        for (int from = 0; from < count; from += Slots.MAX) {
            int size = Math.min(Slots.MAX, count - from);
            if (!runAlike(direction, values, from, size, tweak, results)) {
                runMixed(direction, values, from, size, tweak, results, failures);
            }
        }
    }

    /** Treats values that are all of one length and of the alphabet; false, with nothing done, if they are not. */
    private boolean runAlike(
            Direction direction,
            @Nullable String[] values,
            int from,
            int size,
            byte[] tweak,
            @Nullable String[] results) {
        String first = values[from];
        int length = first == null ? 0 : codec().length(first);
        if (length < leastLength(direction) || length > Ff1Shape.MAX_LENGTH) {
            return false;
        }
        Lane lane = worker.lane(length);
        try {
            if (!lane.loadAll(values, from, size, codec())) {
                return false;
            }
            lane.run(direction, tweak, size);
            lane.storeAll(results, from, size, codec());
            return true;
        } finally {
            forgetText(direction, lane, size);
        }
    }

    private int leastLength(Direction direction) {
        return direction == Direction.ENCRYPT ? leastToEncrypt : leastToDecrypt;
    }

    private void runMixed(
            Direction direction,
            @Nullable String[] values,
            int from,
            int size,
            byte[] tweak,
            @Nullable String[] results,
            Failures failures) {
        unusualCount = 0;
        measure(direction, values, from, size, results, failures);
        for (int i = 0; i < size; i++) {
            if (lengths[i] != DONE) {
                runLength(lengths[i], direction, values, from, i, size, tweak, results);
            }
        }
        for (int i = 0; i < unusualCount; i++) {
            runUnusual(unusual[i], direction, values, tweak, results, failures);
        }
    }

    /** Finds the length of each value; those that are null or refused are done. */
    private void measure(
            Direction direction,
            @Nullable String[] values,
            int from,
            int size,
            @Nullable String[] results,
            Failures failures) {
        int least = leastLength(direction);
        for (int i = 0; i < size; i++) {
            String value = values[from + i];
            results[from + i] = null;
            lengths[i] = DONE;
            if (value != null) {
                int length = codec().length(value);
                if (length > Ff1Shape.MAX_LENGTH) {
                    failures.failed(from + i, Reason.TOO_LONG);
                } else if (length < least) {
                    failures.failed(from + i, Reason.TOO_SHORT);
                } else {
                    lengths[i] = length;
                }
            }
        }
    }

    /** Treats the values of one length, from the first of them on. */
    private void runLength(
            int length,
            Direction direction,
            @Nullable String[] values,
            int from,
            int first,
            int size,
            byte[] tweak,
            @Nullable String[] results) {
        Lane lane = worker.lane(length);
        int places = 0;
        try {
            for (int i = first; i < size; i++) {
                String value = values[from + i];
                if (lengths[i] == length && value != null) {
                    lengths[i] = DONE;
                    if (lane.load(places, value, codec()) >= 0) {
                        unusual[unusualCount++] = from + i;
                    } else {
                        sources[places++] = from + i;
                    }
                }
            }
            lane.run(direction, tweak, places);
            for (int place = 0; place < places; place++) {
                results[sources[place]] = lane.store(place, codec());
            }
        } finally {
            forgetText(direction, lane, places);
        }
    }

    /** Treats a text with a character outside the alphabet: in NFC it may have none. */
    private void runUnusual(
            int index,
            Direction direction,
            @Nullable String[] values,
            byte[] tweak,
            @Nullable String[] results,
            Failures failures) {
        try {
            results[index] = one(direction, Objects.requireNonNull(values[index]), tweak);
        } catch (UntreatableValueException e) {
            failures.failed(index, e.reason());
        }
    }

    /** Treats one text. */
    String one(Direction direction, String text, byte[] tweak) {
        int length = codec().length(text);
        Ff1Shape.check(radix, length, floor.leastValues(direction));
        Lane lane = worker.lane(length);
        int outside;
        try {
            outside = lane.load(0, text, codec());
            if (outside < 0) {
                lane.run(direction, tweak, 1);
                return lane.store(0, codec());
            }
        } finally {
            forgetText(direction, lane, 1);
        }
        String composed = codec().composed(text);
        if (!composed.equals(text)) {
            return one(direction, composed, tweak);
        }
        throw new UntreatableValueException(Reason.ALPHABET, "character at index " + outside);
    }

    /** Treats numerals below the radix, of a length that was checked. */
    int[] one(Direction direction, int[] numerals, byte[] tweak) {
        Lane lane = worker.lane(numerals.length);
        int[] result = new int[numerals.length];
        try {
            lane.load(0, numerals);
            lane.run(direction, tweak, 1);
            lane.store(0, result);
        } finally {
            forget(direction, lane, 1);
        }
        return result;
    }

    private void forgetText(Direction direction, Lane lane, int count) {
        if (direction == Direction.DECRYPT) {
            worker.forget(lane, count);
            codec().clear(lane.shape.length);
        }
    }

    /** What encryption leaves behind are its results. */
    private void forget(Direction direction, Lane lane, int count) {
        if (direction == Direction.DECRYPT) {
            worker.forget(lane, count);
        }
    }

    private TextCodec codec() {
        return Objects.requireNonNull(codec);
    }

    /** Tells nothing of values and keys. */
    @Override
    public String toString() {
        return "FpeBatch[radix=" + radix + "]";
    }
}
