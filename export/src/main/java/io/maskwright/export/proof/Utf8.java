package io.maskwright.export.proof;

/** Decodes UTF-8 that may be cut or mixed with anything else: what is no text becomes U+FFFD, byte by byte. */
final class Utf8 {

    private static final int CONTINUATION_BITS = 6;
    private static final int CONTINUATION_MASK = 0x3F;
    private static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /** Takes characters. */
    interface Sink {

        /**
         * Takes a character.
         *
         * @param index of its first byte
         */
        void accept(int codePoint, int index);
    }

    static void decode(byte[] bytes, int length, Sink sink) {
        int i = 0;
        while (i < length) {
            int lead = bytes[i] & 0xFF;
            int more = more(lead);
            int codePoint = more < 0 || i + more >= length ? -1 : codePoint(bytes, i, more);
            if (codePoint < 0) {
                sink.accept(REPLACEMENT, i);
                i++;
            } else {
                sink.accept(codePoint, i);
                i += more + 1;
            }
        }
    }

    /** How many bytes follow a first one, or -1 if it is none. */
    private static int more(int lead) {
        if (lead < 0x80) {
            return 0;
        }
        if (lead >= 0xC2 && lead < 0xE0) {
            return 1;
        }
        if (lead >= 0xE0 && lead < 0xF0) {
            return 2;
        }
        return lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
    }

    private static int codePoint(byte[] bytes, int at, int more) {
        int value = more == 0 ? bytes[at] : bytes[at] & (CONTINUATION_MASK >> more);
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i] & 0xFF;
            if (next >> CONTINUATION_BITS != 2) {
                return -1;
            }
            value = value << CONTINUATION_BITS | (next & CONTINUATION_MASK);
        }
        return value <= Character.MAX_CODE_POINT ? value : -1;
    }
}
