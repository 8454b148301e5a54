package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * IMEIs: 14 digits, 15 with check digit, 16 with a software version, 17 with both. Each number of digits makes a group of
 * its own. Immutable.
 */
final class ImeiRanking extends CompactRanking {

    private static final SmallGroup[] GROUPS = {
        new Group(14, 1), new Group(15, 1), new Group(16, 100), new Group(17, 100)
    };

    ImeiRanking() {
        super("device.imei", BigInteger.valueOf(GROUPS[0].size), Separators.SPACE_DASH_DOT_SLASH, 17);
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        int index = compact.length() - 14;
        return index < 0 ? null : in(GROUPS[index], compact, layout);
    }

    /** Numbers whose first 8 digits, the type of device, are not all 0. */
    private static final class Group extends SmallGroup {

        private static final int PAYLOAD = 14;
        private static final long FIRST = 1_000_000;
        private static final long PAYLOADS = Decimals.power(PAYLOAD) - FIRST;

        private final int versions;

        Group(int length, int versions) {
            super(Integer.toString(length), PAYLOADS * versions, length);
            this.versions = versions;
        }

        private boolean hasCheckDigit() {
            return length % 2 == 1;
        }

        @Override
        long rank(String compact) {
            if (!DeviceNumbers.imei(compact).isValid()) {
                return -1;
            }
            long payload = Decimals.read(compact, 0, PAYLOAD) - FIRST;
            return versions == 1 ? payload : payload * versions + Decimals.read(compact, length - 2, length);
        }

        @Override
        void write(long rank, byte[] ascii) {
            Decimals.write(rank / versions + FIRST, ascii, 0, PAYLOAD);
            if (hasCheckDigit()) {
                ascii[PAYLOAD] = (byte) CheckDigits.luhn(Decimals.text(ascii, 0, PAYLOAD));
            }
            if (versions > 1) {
                Decimals.write(rank % versions, ascii, length - 2, length);
            }
        }
    }
}
