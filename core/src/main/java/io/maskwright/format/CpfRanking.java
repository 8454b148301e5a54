package io.maskwright.format;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Brazilian CPFs: nine digits and two check digits, without those of equal digits only. Immutable. */
final class CpfRanking extends CompactRanking {

    private static final SmallGroup ALL = new All();

    CpfRanking() {
        super("id.br.cpf", BigInteger.valueOf(ALL.size), Separators.SPACE_DASH_DOT, ALL.length);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        return in(ALL, compact, layout);
    }

    private static final class All extends SmallGroup {

        private static final int PAYLOAD = 9;
        /** The check digits of nine equal digits are the same digit again. */
        private static final Gaps EQUAL_DIGITS = new Gaps(
                LongStream.range(0, 10).map(digit -> digit * 111_111_111).toArray());

        All() {
            super("", Decimals.power(PAYLOAD) - EQUAL_DIGITS.count(), 11);
        }

        @Override
        long rank(String compact) {
            return CompanyNumbers.cpf(compact).isValid() ? EQUAL_DIGITS.close(Decimals.read(compact, 0, PAYLOAD)) : -1;
        }

        @Override
        void write(long rank, byte[] ascii) {
            Decimals.write(EQUAL_DIGITS.open(rank), ascii, 0, PAYLOAD);
            Decimals.write(CheckDigits.cpf(Decimals.text(ascii, 0, PAYLOAD)), ascii, PAYLOAD);
        }
    }
}
