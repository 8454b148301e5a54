package io.maskwright.fpe;

/**
 * The tweak of a value of which a part is kept: that part in 8 bytes, so that equal rests under different kept parts do not
 * give equal results. Different parts give different tweaks: the first byte tells digits (0x40 + length, up to 15), other
 * ASCII (its length, up to 7) and anything else (0x80, with 56 bits of the hash FNV-1a) apart. A clash of hashes, even a
 * wanted one, does no harm: two kept parts would share a tweak, as all do where nothing is kept.
 */
final class KeptTweak {

    private static final int MAX_DIGITS = 15;
    private static final int MAX_ASCII = 7;
    private static final long DIGITS = 0x40;
    private static final long HASHED = 0x80;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private KeptTweak() {}

    static long of(String kept) {
        int length = kept.length();
        if (length == 0) {
            return 0;
        }
        long number = 0;
        long ascii = 0;
        boolean areDigits = length <= MAX_DIGITS;
        boolean isAscii = length <= MAX_ASCII;
        for (int i = 0; i < length && (areDigits || isAscii); i++) {
            char c = kept.charAt(i);
            areDigits &= c >= '0' && c <= '9';
            isAscii &= c < 0x80;
            number = number * 10 + (c - '0');
            ascii = ascii << 8 | c;
        }
        if (areDigits) {
            return (DIGITS + length) << 56 | number;
        }
        return isAscii ? (long) length << 56 | ascii : HASHED << 56 | hash(kept) >>> 8;
    }

    private static long hash(String text) {
        long hash = FNV_BASIS;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c & 0xff)) * FNV_PRIME;
            hash = (hash ^ (c >> 8)) * FNV_PRIME;
        }
        return hash;
    }
}
