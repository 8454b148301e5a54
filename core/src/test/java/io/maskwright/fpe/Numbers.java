package io.maskwright.fpe;

import io.maskwright.format.Ranked;
import io.maskwright.format.Ranking;
import io.maskwright.internal.text.Digits;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers below a size, written in decimal after a kept letter: the simplest ranking. */
record Numbers(BigInteger size) implements Ranking {

    static Numbers below(long size) {
        return new Numbers(BigInteger.valueOf(size));
    }

    @Override
    public String name() {
        return "numbers below " + size;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        return size;
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (text.length() < 2 || !Digits.areDigits(text, 1, text.length())) {
            return null;
        }
        BigInteger rank = new BigInteger(text.substring(1));
        if (rank.compareTo(size) >= 0) {
            return null;
        }
        String kept = text.substring(0, 1);
        return size.compareTo(BigInteger.valueOf(Ranked.Small.MAX_SIZE)) <= 0
                ? new Small(kept, size.longValue(), rank.longValue())
                : new Large(kept, size, rank);
    }

    private record Small(String kept, long size, long rank) implements Ranked.Small {
        @Override
        public String write(long other) {
            return kept + other;
        }
    }

    private record Large(String kept, BigInteger size, BigInteger rank) implements Ranked.Large {
        @Override
        public String write(BigInteger other) {
            return kept + other;
        }
    }
}
