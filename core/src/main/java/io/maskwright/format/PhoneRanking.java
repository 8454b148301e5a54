package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers of China and Viet Nam by the table of version 1: with + or 00 and the country code, as dialled at home,
 * and, for mobile numbers, with 86 or 84 alone or without the leading 0. Country and kind stay, and of fixed lines the
 * area code. Nothing is asked of libphonenumber.
 *
 * <p>As dialled at home, ten digits that start with 0 are a mobile number of Viet Nam, and a fixed line that starts with 02
 * may be of either country; such numbers are numbered alike for both.
 */
final class PhoneRanking extends NamedRanking {

    /** Which kinds of numbers are read. */
    enum Kind {
        ANY("phone"),
        MOBILE("phone.mobile"),
        LANDLINE("phone.landline");

        private final String category;

        Kind(String category) {
            this.category = category;
        }
    }

    private static final int MAX_CHARS = 64;
    /** 00, the country code, 0 and eleven digits. */
    private static final int MAX_DIGITS = 16;

    private static final long NINE_DIGITS = 1_000_000_000L;
    private static final long ELEVEN_DIGITS = 100_000_000_000L;

    private final Kind kind;
    private final DialTable table;

    private PhoneRanking(Kind kind, PhoneKeep keep, DialTable table) {
        super(kind.category + keep.suffix(), smallest(kind, table));
        this.kind = kind;
        this.table = table;
    }

    static PhoneRanking of(Kind kind, PhoneKeep keep) {
        return new PhoneRanking(kind, keep, DialTable.of(keep));
    }

    private static long smallest(Kind kind, DialTable table) {
        long mobile =
                Math.min(table.cnMobile().smallestGroup(), table.vnMobile().smallestGroup());
        long landline = Math.min(
                table.tenLandline().smallestGroup(), table.elevenLandline().smallestGroup());
        return switch (kind) {
            case ANY -> Math.min(mobile, landline);
            case MOBILE -> mobile;
            case LANDLINE -> landline;
        };
    }

    @Override
    public @Nullable Ranked read(String text) {
        int end = text.length();
        if (end > MAX_CHARS) {
            return null;
        }
        boolean plus = false;
        long digits = 0;
        int count = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                digits = digits * 10 + digit;
                count++;
                if (count > MAX_DIGITS) {
                    return null;
                }
            } else if (!isSeparator(c, text, i)) {
                if (plus || count > 0 || Digits.plain(c) != '+') {
                    return null;
                }
                plus = true;
            }
        }
        return plus ? abroad(text, digits, count) : dialled(text, digits, count);
    }

    /** Returns the value of a digit, also a full-width one, or -1. */
    static int digit(char c) {
        int digit = c - '0';
        if (digit >= 0 && digit <= 9) {
            return digit;
        }
        digit = c - '\uff10';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    private static boolean isSeparator(char c, String text, int at) {
        if (c == ' ' || c == '-' || c == '.') {
            return true;
        }
        return Separators.PHONE.indexOf(Digits.plain(c)) >= 0 || (Character.isWhitespace(c) && isMargin(text, at));
    }

    /** Tells whether nothing but white space stands on one side. Only line ends come here: few calls, short texts. */
    private static boolean isMargin(String text, int at) {
        return text.substring(0, at).isBlank() || text.substring(at).isBlank();
    }

    private @Nullable Ranked dialled(String text, long digits, int count) {
        if (count < 9) {
            return null;
        }
        if (digits < Decimals.power(count - 1)) {
            return digits < Decimals.power(count - 2)
                    ? abroad(text, digits, count - 2)
                    : national(text, digits, count - 1, DialTable.CN | DialTable.VN);
        }
        return switch (count) {
            case 9 -> mobile(text, digits, table.vnMobile());
            case 11 ->
                digits / NINE_DIGITS == 84
                        ? mobile(text, digits % NINE_DIGITS, table.vnMobile())
                        : mobile(text, digits, table.cnMobile());
            case 13 -> digits / ELEVEN_DIGITS == 86 ? mobile(text, digits % ELEVEN_DIGITS, table.cnMobile()) : null;
            default -> null;
        };
    }

    /** Reads what follows + or 00. */
    private @Nullable Ranked abroad(String text, long digits, int count) {
        int rest = count - 2;
        if (rest < 9 || rest > 12) {
            return null;
        }
        long code = digits / Decimals.power(rest);
        long number = digits % Decimals.power(rest);
        // Some write the 0 of home after the country code.
        int length = number < Decimals.power(rest - 1) ? rest - 1 : rest;
        if (code == 86) {
            return national(text, number, length, DialTable.CN);
        }
        return code == 84 ? national(text, number, length, DialTable.VN) : null;
    }

    private @Nullable Ranked national(String text, long number, int length, int countries) {
        if (number < Decimals.power(length - 1)) {
            return null;
        }
        boolean chinese = (countries & DialTable.CN) != 0;
        if (length == 9) {
            return (countries & DialTable.VN) != 0 ? mobile(text, number, table.vnMobile()) : null;
        }
        if (length == 10) {
            return DialTable.isLandlineOf(number, countries) ? landline(text, number, table.tenLandline()) : null;
        }
        if (length != 11 || !chinese) {
            return null;
        }
        Ranked mobile = mobile(text, number, table.cnMobile());
        return mobile != null ? mobile : landline(text, number, table.elevenLandline());
    }

    private @Nullable Ranked mobile(String text, long number, DialPlan plan) {
        return kind == Kind.LANDLINE ? null : ranked(text, number, plan, plan == table.cnMobile() ? "CN " : "VN 0");
    }

    private @Nullable Ranked landline(String text, long number, DialPlan plan) {
        return kind == Kind.MOBILE ? null : ranked(text, number, plan, plan.digits() == 10 ? "10 0" : "11 0");
    }

    private static @Nullable Ranked ranked(String text, long number, DialPlan plan, String mark) {
        int place = plan.place(number);
        return place < 0 ? null : new RankedPhone(text, number, plan, place, mark);
    }
}
