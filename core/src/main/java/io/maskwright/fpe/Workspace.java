package io.maskwright.fpe;

import io.maskwright.key.AesKey;
import javax.crypto.Cipher;

/** What the lanes of one worker share: a cipher and room for the values of a batch. Not thread-safe. */
final class Workspace {

    private final Slots slots = new Slots();
    private final Blocks blocks;
    private final WideFf1 wide;

    Workspace(AesKey key) {
        Cipher aes = key.newEncryptor();
        this.blocks = new Blocks(aes);
        this.wide = new WideFf1(aes);
    }

    /** The values of the batch that runs. */
    Slots slots() {
        return slots;
    }

    /** Makes a lane; one at a time may have values. */
    Lane lane(Ff1Shape shape) {
        return Lane.of(shape, slots, blocks, wide);
    }

    /** Forgets the last batch, so that neither its values nor halves of them wait here for the next one. */
    void forget(Lane lane, int count) {
        lane.clear(count);
        blocks.clear(count);
        wide.clear();
    }
}
