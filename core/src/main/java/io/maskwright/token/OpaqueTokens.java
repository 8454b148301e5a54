package io.maskwright.token;

/** Tokens of 26 characters of base32: 130 random bits. */
final class OpaqueTokens extends TokenFormat implements TokenSpace {

    static final OpaqueTokens INSTANCE = new OpaqueTokens();

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = OPAQUE_CHARS;
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int EACH_LONG = Long.SIZE / BITS;

    private OpaqueTokens() {
        super("opaque");
    }

    @Override
    TokenSpace space(String value) {
        return this;
    }

    /** Without a digit it might be a word. */
    @Override
    Shape shape(String text) {
        if (text.length() != LENGTH) {
            return Shape.NO;
        }
        Shape shape = Shape.POSSIBLE;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (ALPHABET.indexOf(c) < 0) {
                return Shape.NO;
            }
            shape = c < 'a' ? Shape.CERTAIN : shape;
        }
        return shape;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public String draw(RandomBits random) {
        char[] token = new char[LENGTH];
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            bits = i % EACH_LONG == 0 ? random.next() : bits >>> BITS;
            token[i] = ALPHABET.charAt((int) bits & MASK);
        }
        return new String(token);
    }

    @Override
    public String at(int number) {
        throw new IllegalStateException("there are too many to number");
    }
}
