package io.maskwright.token;

import java.util.UUID;

/** Random UUIDs, version 4. */
final class UuidTokens extends TokenFormat implements TokenSpace {

    static final UuidTokens INSTANCE = new UuidTokens();

    private static final long VERSION_MASK = 0xf000L;
    private static final long VERSION_4 = 0x4000L;

    private UuidTokens() {
        super("uuid");
    }

    @Override
    TokenSpace space(String value) {
        return this;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public String draw(RandomBits random) {
        long high = (random.next() & ~VERSION_MASK) | VERSION_4;
        long low = (random.next() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    @Override
    public String at(int number) {
        throw new IllegalStateException("there are too many to number");
    }
}
