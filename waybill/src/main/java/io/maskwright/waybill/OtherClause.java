package io.maskwright.waybill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a label shows what identifies somebody beside the masked fields: telephone numbers in full, numbers of identity
 * cards and bank cards, e-mail addresses. Names cannot be told from other words.
 */
final class OtherClause {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");
    private static final Pattern VIETNAMESE = Pattern.compile("84[35789][0-9]{8}");
    private static final Pattern CARD = Pattern.compile("(?:62|4|5[1-5]|2[2-7]|3[47]).*");
    /** What stands behind the sign of an e-mail address. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)+");

    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");
    private static final Pattern SHORT_DATE = Pattern.compile("[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");

    private static final int ID_DIGITS = 17;
    private static final int OLD_ID_DIGITS = 15;
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";

    private OtherClause() {}

    /** Where a text comes from. */
    enum Kind {
        /** Anything. */
        TEXT,
        /** The number of a parcel or an order: long numbers are what it is made of. */
        CODE
    }

    /** What identifies somebody in a text, in words with places; often none. */
    static List<String> of(String text, Kind kind) {
        List<String> found = new ArrayList<>();
        for (NumberRun run : NumberRun.of(Symbols.of(text), NumberRun.Joins.LINES)) {
            String what = kind == Kind.CODE ? ofCode(run) : ofRun(run);
            if (what != null) {
                found.add(what + " at " + run.place());
            }
        }
        if (hasEmail(text)) {
            found.add("an e-mail address");
        }
        return found;
    }

    /** Looks from each sign on: a pattern for the whole would try anew at every character of a long text. */
    private static boolean hasEmail(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('\uff20') < 0 && text.indexOf('\ufe6b') < 0) {
            return false;
        }
        String plain = Symbols.plain(text);
        for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
            boolean hasLocalPart = at > 0
                    && (Character.isLetterOrDigit(plain.codePointBefore(at))
                            || "._%+-".indexOf(plain.charAt(at - 1)) >= 0);
            if (hasLocalPart
                    && HOST.matcher(plain).region(at + 1, plain.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String ofCode(NumberRun run) {
        if (run.marks() > 0 || run.afterLetters()) {
            return null;
        }
        if (MOBILE.matcher(run.digits()).matches()) {
            return "a telephone number";
        }
        return isId(run) && hasIdCheck(run) ? "the number of an identity card" : null;
    }

    private static @Nullable String ofRun(NumberRun run) {
        if (run.marks() > 0) {
            return ofMarked(run);
        }
        String digits = run.digits();
        if (isId(run) || isOldId(run)) {
            return "the number of an identity card";
        }
        if (MOBILE.matcher(digits).matches()
                || LANDLINE.matcher(digits).matches()
                || VIETNAMESE.matcher(digits).matches()
                || (run.afterPlus() && digits.length() >= 8)) {
            return "a telephone number";
        }
        if (run.afterLetters()) {
            return null;
        }
        if (isCard(digits)) {
            return "the number of a bank card";
        }
        return MOBILE.matcher(digits).find() ? "a telephone number among other digits" : null;
    }

    /** Of 18 places some of which are hidden: identity cards do not belong on a label in part either. */
    private static @Nullable String ofMarked(NumberRun run) {
        boolean isLong = run.length() == ID_DIGITS + 1 || (run.length() == ID_DIGITS && run.endsInX());
        if (isLong && run.isWhole() && run.shown() > 0) {
            return "an identity card's number in part";
        }
        // A full number with marks in place of hyphens.
        return run.shown() >= 11
                        && MOBILE.matcher(run.digits().replace("*", "")).find()
                ? "a telephone number with marks in it"
                : null;
    }

    private static boolean isId(NumberRun run) {
        int length = run.length() + (run.endsInX() ? 1 : 0);
        return run.length() >= ID_DIGITS && length == ID_DIGITS + 1 && isDate(DATE, run.digits(), 6, 8);
    }

    /** The form of 15 digits, which has no check digit. */
    private static boolean isOldId(NumberRun run) {
        return run.length() == OLD_ID_DIGITS && !run.afterLetters() && isDate(SHORT_DATE, run.digits(), 6, 6);
    }

    private static boolean isDate(Pattern pattern, String digits, int from, int length) {
        return pattern.matcher(digits.substring(from, from + length)).matches();
    }

    private static boolean hasIdCheck(NumberRun run) {
        int sum = 0;
        for (int i = 0; i < ID_DIGITS; i++) {
            sum += (run.digits().charAt(i) - '0') * ID_WEIGHTS[i];
        }
        char check = run.endsInX() ? 'X' : run.digits().charAt(ID_DIGITS);
        return ID_CHECKS.charAt(sum % 11) == check;
    }

    private static boolean isCard(String digits) {
        boolean isLong = digits.length() >= 13 && digits.length() <= 19;
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
