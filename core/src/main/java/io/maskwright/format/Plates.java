package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;

/** Vehicle plates of China and Viet Nam, by structure; series change by decree, so there is no list of those in use. */
final class Plates {

    private static final String CN_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String CN_LAST = "挂学警港澳使领试超";
    private static final String VN_LETTERS = "ABCDĐEFGHKLMNPRSTUVXYZ";

    private Plates() {}

    static Validity any(String compact) {
        Validity chinese = cn(compact);
        return chinese.isValid() ? chinese : vn(compact);
    }

    /**
     * Judges a Chinese plate: province, letter of the office, then five characters, the last of which may be a word
     * ({@code 粤Z1234港}), or six for new-energy cars, of which the first or the last is a letter. Armed police
     * ({@code WJ京12345}) and embassies ({@code 使123456}) have forms of their own.
     */
    static Validity cn(String compact) {
        int length = compact.length();
        if (length < 7 || length > 9) {
            return Validity.invalid(Reason.LENGTH);
        }
        boolean fits;
        if (compact.startsWith("WJ")) {
            int start = CN_PROVINCES.indexOf(compact.charAt(2)) >= 0 ? 3 : 2;
            fits = length - start >= 5 && length - start <= 6 && isSerial(compact, start, length);
        } else if ("使领".indexOf(compact.charAt(0)) >= 0) {
            fits = length == 7 && Digits.areDigits(compact, 1, 7);
        } else if (CN_PROVINCES.indexOf(compact.charAt(0)) < 0 || !isOffice(compact.charAt(1))) {
            fits = false;
        } else if (length == 8) {
            fits = isNewEnergy(compact);
        } else {
            boolean word = CN_LAST.indexOf(compact.charAt(6)) >= 0;
            fits = length == 7 && isSerial(compact, 2, word ? 6 : 7);
        }
        return structure(fits);
    }

    /** Small cars have the letter first and perhaps another after it, large ones have it last. */
    private static boolean isNewEnergy(String compact) {
        char first = compact.charAt(2);
        char second = compact.charAt(3);
        boolean secondFits = Digits.isDigit(second) || isLetter(second);
        boolean small = isLetter(first) && secondFits && Digits.areDigits(compact, 4, 8);
        return small || (Digits.areDigits(compact, 2, 7) && isLetter(compact.charAt(7)));
    }

    /** I is never an office; O once was the police. */
    private static boolean isOffice(char c) {
        return Digits.isUpper(c) && c != 'I';
    }

    private static boolean isLetter(char c) {
        return Digits.isUpper(c) && c != 'I' && c != 'O';
    }

    private static boolean isSerial(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Digits.isDigit(text.charAt(i)) && !isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Judges a Vietnamese plate: two digits of the province (from 11, or 80 for central bodies), a series of one or two
     * letters or a letter and a digit, then four or five digits: {@code 30K-123.45}, {@code 29-H1 123.45},
     * {@code 51LD-123.45}. Military plates have two letters and four digits: {@code TM-12-34}.
     */
    static Validity vn(String compact) {
        int length = compact.length();
        if (length < 6 || length > 9) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (length == 6 && isSeries(compact.charAt(0)) && isSeries(compact.charAt(1))) {
            return structure(Digits.areDigits(compact, 2, 6));
        }
        if (!Digits.areDigits(compact, 0, 2) || Digits.number(compact, 0, 2) < 11) {
            return structure(false);
        }
        boolean plain = isSeries(compact.charAt(2));
        boolean one = plain && isNumber(compact, 3);
        boolean two = plain && (isSeries(compact.charAt(3)) || isFirst(compact.charAt(3))) && isNumber(compact, 4);
        return structure(one || two);
    }

    private static boolean isNumber(String text, int start) {
        int digits = text.length() - start;
        return (digits == 4 || digits == 5) && Digits.areDigits(text, start, text.length());
    }

    private static boolean isSeries(char c) {
        return VN_LETTERS.indexOf(c) >= 0;
    }

    private static boolean isFirst(char c) {
        return c >= '1' && c <= '9';
    }

    private static Validity structure(boolean fits) {
        return fits ? Validity.valid(Assurance.STRUCTURE) : Validity.invalid(Reason.STRUCTURE);
    }
}
