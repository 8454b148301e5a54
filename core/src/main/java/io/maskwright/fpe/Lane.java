package io.maskwright.fpe;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * FF1 of one shape for batches of up to {@link Slots#MAX} values: values are loaded into places, run together and stored
 * back. One implementation for each width of arithmetic; all give the same results. Not thread-safe.
 */
abstract class Lane {

    final Ff1Shape shape;

    Lane(Ff1Shape shape) {
        this.shape = shape;
    }

    static Lane of(Ff1Shape shape, Slots slots, Blocks blocks, WideFf1 wide) {
        return switch (shape.width) {
            case NARROW -> new NarrowLane(shape, slots, blocks);
            case MIDDLE -> new MiddleLane(shape, slots, blocks);
            case WIDE -> new WideLane(shape, slots, wide);
        };
    }

    /** Loads a text of the shape's length. Returns the index of the first character outside the alphabet, or -1. */
    int load(int place, String text, TextCodec codec) {
        int[] numerals = codec.numerals(shape.length);
        int outside = codec.read(text, numerals, shape.length);
        if (outside < 0) {
            load(place, numerals);
        }
        return outside;
    }

    /** Loads texts into the first places; false if one is null, of another length or has a character outside the alphabet. */
    boolean loadAll(@Nullable String[] values, int from, int count, TextCodec codec) {
        for (int i = 0; i < count; i++) {
            String value = values[from + i];
            if (value == null || codec.length(value) != shape.length || load(i, value, codec) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Stores the texts of the first places. */
    void storeAll(@Nullable String[] results, int from, int count, TextCodec codec) {
        for (int i = 0; i < count; i++) {
            results[from + i] = store(i, codec);
        }
    }

    /** Stores a text. */
    String store(int place, TextCodec codec) {
        int[] numerals = codec.numerals(shape.length);
        store(place, numerals);
        return codec.write(numerals, shape.length);
    }

    /** Loads numerals, all below the radix, the most significant first. */
    abstract void load(int place, int[] numerals);

    /** Loads a number below left size x right size, for shapes of at most 2^63 values. */
    abstract void load(int place, long number);

    /** Loads a number below left size x right size. */
    abstract void load(int place, BigInteger number);

    /** Copies the value of one place to another. */
    abstract void move(int from, int to);

    /** Encrypts or decrypts the first values under one tweak. */
    abstract void run(Direction direction, byte[] tweak, int count);

    /** Encrypts or decrypts the first values, each under the tweak of 8 bytes that {@link Slots#tweak} has for it. */
    abstract void runWithShortTweaks(Direction direction, int count);

    /** Forgets the first values. */
    abstract void clear(int count);

    /** Stores numerals. */
    abstract void store(int place, int[] numerals);

    /** The number at a place, for shapes of at most 2^63 values. */
    abstract long number(int place);

    /** The number at a place. */
    abstract BigInteger bigNumber(int place);
}
