package io.maskwright.waybill;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits without marks, in the parts that they are written in.
 *
 * @param parts the digits of each part
 * @param extent whether other digits or marks stand right beside them
 * @param afterLetters whether Latin letters stand right before them
 * @param afterPlus whether a plus sign does
 * @param endsInX whether an x stands right behind them
 */
record Digits(List<String> parts, Extent extent, boolean afterLetters, boolean afterPlus, boolean endsInX) {

    /** How much of what stands there they are. */
    enum Extent {
        WHOLE,
        PART
    }

    /** The most digits of anything that is looked for. */
    static final int LONGEST = 19;

    static final int SHORTEST_PHONE = 10;

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");
    private static final Pattern VIETNAMESE = Pattern.compile("(?:00)?84[35789][0-9]{8}");
    private static final Pattern CARD = Pattern.compile("(?:62|4|5[1-5]|2[2-7]|3[47]).*");
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");
    private static final Pattern SHORT_DATE = Pattern.compile("[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");

    private static final Set<String> COUNTRIES = Set.of("84", "86", "0084", "0086");
    private static final int MOBILE_DIGITS = 11;
    private static final int LONGEST_PHONE = 13;
    private static final int ID_DIGITS = 17;
    private static final int OLD_ID_DIGITS = 15;
    private static final int LEAST_ABROAD = 8;
    private static final int LEAST_GROUP = 3;

    /** What they identify somebody by, in words, or null. */
    @Nullable
    String whatTheyAre() {
        String digits = parts.size() == 1 ? parts.get(0) : String.join("", parts);
        if (digits.length() < LEAST_ABROAD) {
            return null;
        }
        if (isGrouped() && (isId(digits) || isOldId(digits))) {
            return "the number of an identity card";
        }
        if (isPhone(digits)) {
            return "a telephone number";
        }
        if (afterLetters) {
            return null;
        }
        if (isGrouped() && isCard(digits)) {
            return "the number of a bank card";
        }
        return isPhoneBehindDigits() ? "a telephone number among other digits" : null;
    }

    /** Whether people would read the parts as one number: none too short but the last, or all of one length. */
    private boolean isGrouped() {
        int from = parts.size() > 1 && COUNTRIES.contains(parts.get(0)) ? 1 : 0;
        return extent == Extent.WHOLE || parts.size() - from == 1 || areLong(from) || areAlike(from);
    }

    private boolean areLong(int from) {
        for (int i = from; i < parts.size() - 1; i++) {
            if (parts.get(i).length() < LEAST_GROUP) {
                return false;
            }
        }
        return true;
    }

    private boolean areAlike(int from) {
        int length = parts.get(from).length();
        for (int i = from; i < parts.size() - 1; i++) {
            if (parts.get(i).length() != length) {
                return false;
            }
        }
        return parts.get(parts.size() - 1).length() <= length;
    }

    private boolean isId(String digits) {
        return digits.length() >= ID_DIGITS
                && digits.length() + (endsInX ? 1 : 0) == ID_DIGITS + 1
                && isDate(digits, 6, 8);
    }

    /** The form of 15 digits, which has no check digit. */
    private boolean isOldId(String digits) {
        return digits.length() == OLD_ID_DIGITS && !afterLetters && isDate(digits, 6, 6);
    }

    /** Whether some of the digits are a date, of 8 digits or of 6. */
    static boolean isDate(String digits, int from, int length) {
        Pattern pattern = length == 8 ? DATE : SHORT_DATE;
        return pattern.matcher(digits.substring(from, from + length)).matches();
    }

    private boolean isPhone(String digits) {
        if (extent == Extent.WHOLE && afterPlus) {
            return true;
        }
        boolean isKnown = digits.length() >= SHORTEST_PHONE
                && digits.length() <= LONGEST_PHONE
                && (MOBILE.matcher(digits).matches()
                        || LANDLINE.matcher(digits).matches()
                        || VIETNAMESE.matcher(digits).matches());
        return isKnown && isGrouped();
    }

    /** A room and a telephone number may stand together without a gap: the last digits of the first part begin the number. */
    private boolean isPhoneBehindDigits() {
        String first = parts.get(0);
        if (parts.size() == 1) {
            return MOBILE.matcher(first).find();
        }
        String rest = String.join("", parts.subList(1, parts.size()));
        int own = MOBILE_DIGITS - rest.length();
        return own >= LEAST_GROUP
                && own < first.length()
                && MOBILE.matcher(first.substring(first.length() - own) + rest).matches();
    }

    /** Whether a telephone number stands among digits that have lost their marks. */
    static boolean isPhoneAmong(String digits) {
        return MOBILE.matcher(digits).find()
                || LANDLINE.matcher(digits).matches()
                || VIETNAMESE.matcher(digits).matches();
    }

    private static boolean isCard(String digits) {
        boolean isLong = digits.length() >= 13 && digits.length() <= LONGEST;
        return isLong && CARD.matcher(digits).matches() && (isUnionPay(digits) || hasLuhn(digits));
    }

    /** Numbers of this network do not always have the check digit. */
    private static boolean isUnionPay(String digits) {
        return digits.startsWith("62") && digits.length() >= 16;
    }

    private static boolean hasLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
