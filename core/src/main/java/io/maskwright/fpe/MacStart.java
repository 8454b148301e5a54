package io.maskwright.fpe;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the MAC of FF1 has absorbed before the one block that holds the round number and a half of the value: the first
 * block P and the whole blocks of the tweak, together with what of that last block stays the same. With it a round costs
 * one block of AES. For halves of at most 15 bytes.
 *
 * <p>A start is kept until another tweak comes: the usual tweak is that of a whole column. Not thread-safe.
 */
final class MacStart {

    /** The bytes of a short tweak, which each value of a batch may have for itself. */
    static final int SHORT_TWEAK = Long.BYTES;

    private final Ff1Shape shape;
    private final Blocks blocks;
    private byte @Nullable [] tweak;
    private long high;
    private long low;
    private boolean hasShort;
    private long shortHigh;
    private long shortLow;

    MacStart(Ff1Shape shape, Blocks blocks) {
        this.shape = shape;
        this.blocks = blocks;
    }

    /** Gives the first values of a batch one tweak. */
    void spread(byte[] common, Slots slots, int count) {
        if (!Arrays.equals(tweak, common)) {
            // None of the old tweak and none of the new if absorbing is broken off.
            tweak = null;
            absorb(common);
            tweak = common.clone();
        }
        Arrays.fill(slots.macHigh, 0, count, high);
        Arrays.fill(slots.macLow, 0, count, low);
    }

    /** Gives each of the first values of a batch its own tweak of 8 bytes, found in {@link Slots#tweak}. */
    void spreadShort(Slots slots, int count) {
        if (!hasShort) {
            tweak = null;
            startWith(shape.firstBlock(SHORT_TWEAK));
            shortHigh = high;
            shortLow = low;
            hasShort = true;
        }
        for (int i = 0; i < count; i++) {
            slots.macHigh[i] = shortHigh ^ slots.tweak[i];
            slots.macLow[i] = shortLow;
        }
        if (SHORT_TWEAK + shape.padding(SHORT_TWEAK) >= Blocks.BYTES) {
            // The half leaves no room for the tweak beside it, so the tweak has a block of its own.
            for (int i = 0; i < count; i++) {
                blocks.setHigh(i, slots.macHigh[i]);
                blocks.setLow(i, slots.macLow[i]);
            }
            blocks.encrypt(count);
            for (int i = 0; i < count; i++) {
                slots.macHigh[i] = blocks.high(i);
                slots.macLow[i] = blocks.low(i);
            }
        }
    }

    private void absorb(byte[] bytes) {
        startWith(shape.firstBlock(bytes.length));
        int tail = bytes.length + shape.padding(bytes.length);
        ByteBuffer q = ByteBuffer.wrap(Arrays.copyOf(bytes, tail + 1 + shape.halfBytes));
        while (q.remaining() > Blocks.BYTES) {
            encrypt(high ^ q.getLong(), low ^ q.getLong());
        }
        high ^= q.getLong();
        low ^= q.getLong();
    }

    private void startWith(byte[] firstBlock) {
        ByteBuffer p = ByteBuffer.wrap(firstBlock);
        encrypt(p.getLong(), p.getLong());
    }

    private void encrypt(long blockHigh, long blockLow) {
        blocks.setHigh(0, blockHigh);
        blocks.setLow(0, blockLow);
        blocks.encrypt(1);
        high = blocks.high(0);
        low = blocks.low(0);
    }
}
