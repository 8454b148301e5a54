package io.maskwright.format;

import java.math.BigInteger;

/** The account numbers of one country: each character of the account part is a place. Immutable. */
final class IbanGroup {

    private static final int ACCOUNT = 4;
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final String country;
    private final String structure;
    private final MixedRadix places;

    /** Takes the structure as one of n, a, c for each character. */
    IbanGroup(String country, String structure) {
        this.country = country;
        this.structure = structure;
        long[] radixes = new long[structure.length()];
        for (int i = 0; i < radixes.length; i++) {
            char kind = structure.charAt(i);
            radixes[i] = kind == 'n' ? 10 : kind == 'a' ? 26 : 36;
        }
        this.places = new MixedRadix(radixes);
    }

    BigInteger size() {
        return places.size();
    }

    boolean isSmall() {
        return places.isSmall();
    }

    /** Tells whether a plain text without separators is a valid number of this country. */
    boolean has(String compact) {
        if (compact.length() != ACCOUNT + structure.length()) {
            return false;
        }
        String account = compact.substring(ACCOUNT);
        return IbanStructures.fits(account, structure)
                && CheckDigits.mod97Radix10(account + country).equals(compact.substring(2, ACCOUNT));
    }

    private long[] read(String compact) {
        long[] values = new long[structure.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = CHARACTERS.indexOf(compact.charAt(ACCOUNT + i)) - (long) offset(i);
        }
        return values;
    }

    private void write(long[] values, byte[] ascii) {
        for (int i = 0; i < values.length; i++) {
            ascii[ACCOUNT + i] = (byte) CHARACTERS.charAt((int) values[i] + offset(i));
        }
        Decimals.write(country, ascii, 0);
        Decimals.write(CheckDigits.mod97Radix10(Decimals.text(ascii, ACCOUNT, ascii.length) + country), ascii, 2);
    }

    /** The place of the first of letters among all characters. */
    private int offset(int place) {
        return structure.charAt(place) == 'a' ? 10 : 0;
    }

    SmallGroup small() {
        return new SmallGroup(country, size().longValueExact(), ACCOUNT + structure.length()) {
            @Override
            long rank(String compact) {
                return places.small(read(compact));
            }

            @Override
            void write(long rank, byte[] ascii) {
                IbanGroup.this.write(places.places(rank), ascii);
            }
        };
    }

    LargeGroup large() {
        return new LargeGroup(country, size(), ACCOUNT + structure.length()) {
            @Override
            BigInteger rank(String compact) {
                return places.large(read(compact));
            }

            @Override
            void write(BigInteger rank, byte[] ascii) {
                IbanGroup.this.write(places.places(rank), ascii);
            }
        };
    }
}
