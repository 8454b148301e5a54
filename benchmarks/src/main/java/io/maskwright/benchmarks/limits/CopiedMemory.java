package io.maskwright.benchmarks.limits;

import java.util.Arrays;
import org.openjdk.jmh.infra.Blackhole;

/** Copies from one large array to another, piece after piece. */
final class CopiedMemory implements LimitWork {

    private static final int KIBIBYTE = 1_024;
    private static final int PIECE = KIBIBYTE * Limit.UNITS;
    private static final int PIECES = 128;

    private final byte[] from = new byte[PIECE * PIECES];
    private final byte[] to = new byte[PIECE * PIECES];
    private int next;

    /** Touches all pages, so that none is first given while time is taken. */
    CopiedMemory() {
        Arrays.fill(from, (byte) 1);
        Arrays.fill(to, (byte) 2);
    }

    @Override
    public void check() {
        copy();
        if (to[0] != from[0] || to[PIECE - 1] != from[PIECE - 1] || to[PIECE] == from[PIECE]) {
            throw new IllegalStateException("a copy differs");
        }
    }

    @Override
    public void run(Blackhole consumer) {
        consumer.consume(copy());
    }

    private byte[] copy() {
        int at = next++ % PIECES * PIECE;
        if (next == PIECES) {
            next = 0;
        }
        System.arraycopy(from, at, to, at, PIECE);
        return to;
    }
}
