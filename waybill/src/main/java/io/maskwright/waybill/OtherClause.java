package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Symbol;
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
    /** What stands behind the sign of an e-mail address. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)+");

    /** With as many marks it may be a masked number, which another clause judges. */
    private static final int LEAST_HIDDEN = 6;

    private static final int ID_DIGITS = 17;
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
        List<Symbol> symbols = kind == Kind.CODE ? Symbols.of(text) : TimesOfDay.without(Symbols.of(text));
        for (NumberRun run : NumberRun.of(symbols, NumberRun.Joins.LINES)) {
            String what = kind == Kind.CODE ? ofCode(run) : ofRun(run);
            if (what != null) {
                found.add(what + " at " + run.place());
            }
        }
        if (Symbols.areTurnedAround(text)) {
            found.add("text that is turned around");
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
        String found = ofMarked(run);
        for (int from = 0; from < run.parts().size() && found == null; from++) {
            found = ofParts(run, from);
        }
        return found;
    }

    /** Parts that stand behind one another are one number as well as some, whatever stands beside them. */
    private static @Nullable String ofParts(NumberRun run, int from) {
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (int i = from; i < run.parts().size(); i++) {
            String part = run.part(i);
            length += part.length();
            if (part.indexOf('*') >= 0 || (length > Digits.LONGEST && i > from)) {
                break;
            }
            parts.add(part);
            boolean isLast = i == run.parts().size() - 1;
            Digits digits = new Digits(
                    List.copyOf(parts),
                    from == 0 && isLast ? Digits.Extent.WHOLE : Digits.Extent.PART,
                    from == 0 && run.afterLetters(),
                    from == 0 && run.afterPlus(),
                    isLast && run.endsInX());
            String found = digits.whatTheyAre();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String ofMarked(NumberRun run) {
        if (run.marks() == 0) {
            return null;
        }
        // Of 18 places some of which are hidden: identity cards do not belong on a label in part either.
        for (int i = 0; i < run.parts().size(); i++) {
            String part = run.part(i);
            boolean isLong = part.length() == ID_DIGITS + 1
                    || (part.length() == ID_DIGITS
                            && run.endsInX()
                            && i == run.parts().size() - 1);
            boolean isInPart = part.indexOf('*') >= 0 && part.chars().anyMatch(c -> c != '*');
            if (isLong && isInPart) {
                return "an identity card's number in part";
            }
        }
        // A full number with marks in place of hyphens.
        return run.marks() < LEAST_HIDDEN
                        && run.shown() >= Digits.SHORTEST_PHONE
                        && Digits.isPhoneAmong(run.digits().replace("*", ""))
                ? "a telephone number with marks in it"
                : null;
    }

    private static boolean isId(NumberRun run) {
        return run.length() + (run.endsInX() ? 1 : 0) == ID_DIGITS + 1
                && run.length() >= ID_DIGITS
                && Digits.isDate(run.digits(), 6, 8);
    }

    private static boolean hasIdCheck(NumberRun run) {
        int sum = 0;
        for (int i = 0; i < ID_DIGITS; i++) {
            sum += (run.digits().charAt(i) - '0') * ID_WEIGHTS[i];
        }
        char check = run.endsInX() ? 'X' : run.digits().charAt(ID_DIGITS);
        return ID_CHECKS.charAt(sum % 11) == check;
    }
}
