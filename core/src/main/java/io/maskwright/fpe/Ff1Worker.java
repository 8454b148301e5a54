package io.maskwright.fpe;

import io.maskwright.key.AesKey;
import org.jspecify.annotations.Nullable;

/** What one thread needs to run FF1 under one key: a cipher, room for a batch, the lanes in use. Not thread-safe. */
final class Ff1Worker {

    /** Lanes of longer values are made anew each time: their arithmetic costs more than they do. */
    private static final int KEPT_LENGTH = 128;

    private final int radix;
    private final Workspace workspace;
    private final @Nullable Lane[] lanes = new Lane[KEPT_LENGTH + 1];

    Ff1Worker(AesKey key, int radix) {
        this.radix = radix;
        this.workspace = new Workspace(key);
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
        return workspace.lane(new Ff1Shape(radix, length));
    }

    /** Forgets the last batch of a lane. */
    void forget(Lane lane, int count) {
        workspace.forget(lane, count);
    }
}
