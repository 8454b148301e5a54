package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Unified social credit codes of China: 8 digits and 9 characters of GB 32100, then the check character. Immutable. */
final class UsccRanking extends CompactRanking {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int HEAD = 8;
    private static final int BODY_END = 17;
    private static final BigInteger BODIES = BigInteger.valueOf(31).pow(BODY_END - HEAD);
    private static final BigInteger SIZE = BODIES.multiply(BigInteger.TEN.pow(HEAD));

    private final LargeGroup all = new All();

    UsccRanking() {
        super("org.uscc", SIZE, Separators.SPACE_DASH, 18);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        return in(all, compact, layout);
    }

    private static final class All extends LargeGroup {

        All() {
            super("", SIZE, 18);
        }

        @Override
        @Nullable
        BigInteger rank(String compact) {
            if (!CompanyNumbers.uscc(compact).isValid()) {
                return null;
            }
            long body = 0;
            for (int i = HEAD; i < BODY_END; i++) {
                body = body * ALPHABET.length() + ALPHABET.indexOf(compact.charAt(i));
            }
            return BigInteger.valueOf(Decimals.read(compact, 0, HEAD))
                    .multiply(BODIES)
                    .add(BigInteger.valueOf(body));
        }

        @Override
        void write(BigInteger rank, byte[] ascii) {
            BigInteger[] parts = rank.divideAndRemainder(BODIES);
            Decimals.write(parts[0].longValue(), ascii, 0, HEAD);
            long body = parts[1].longValue();
            for (int i = BODY_END - 1; i >= HEAD; i--) {
                ascii[i] = (byte) ALPHABET.charAt((int) (body % ALPHABET.length()));
                body /= ALPHABET.length();
            }
            ascii[17] = (byte) CheckDigits.uscc(Decimals.text(ascii, 0, 17));
        }
    }
}
