package io.maskwright.token;

import java.util.UUID;
import java.util.regex.Pattern;

/** Random UUIDs, version 4. */
final class UuidTokens extends TokenFormat implements TokenSpace {

    static final UuidTokens INSTANCE = new UuidTokens();

    private static final Pattern TOKEN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
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
    Shape shape(String text) {
        return TOKEN.matcher(text).matches() ? Shape.POSSIBLE : Shape.NO;
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
