package io.maskwright.fpe;

import io.maskwright.key.AesKey;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/** What one thread needs to run FF1 under one key: a cipher, room for a batch, the lanes in use. Not thread-safe. */
final class Ff1Worker {

    /** Lanes of longer values are made anew each time: their arithmetic costs more than they do. */
    private static final int KEPT_LENGTH = 128;

    private final int radix;
    private final Slots slots = new Slots();
    private final Blocks blocks;
    private final WideFf1 wide;
    private final @Nullable Lane[] lanes = new Lane[KEPT_LENGTH + 1];

    Ff1Worker(AesKey key, int radix) {
        Cipher aes = key.newEncryptor();
        this.radix = radix;
        this.blocks = new Blocks(aes);
        this.wide = new WideFf1(aes);
    }

    /** The lane for a length, which was found long enough and not too long. */
    Lane lane(int length) {
        if (length > KEPT_LENGTH) {
            return create(length);
        }
        Lane lane = lanes[length];
        if (lane == null) {
            lane = create(length);
            lanes[length] = lane;
        }
        return lane;
    }

    private Lane create(int length) {
        return Lane.of(new Ff1Shape(radix, length), slots, blocks, wide);
    }

    /** Forgets the last batch of a lane, so that what was decrypted does not wait here for the next one. */
    void forget(Lane lane, int count) {
        slots.clear(count);
        lane.clear(count);
    }
}
