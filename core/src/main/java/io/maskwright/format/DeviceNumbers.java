package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;

/** Numbers of devices and bank branches: IMEI, MAC and CNAPS. */
final class DeviceNumbers {

    private DeviceNumbers() {}

    /**
     * Judges an IMEI: 14 digits without check digit, 15 with it, 16 with a software version in its place (IMEISV), and 17
     * with both.
     */
    static Validity imei(String compact) {
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        int length = compact.length();
        if (length < 14 || length > 17) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (Digits.number(compact, 0, 8) == 0) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        if (length == 14 || length == 16) {
            return Validity.valid(Assurance.STRUCTURE);
        }
        return CompanyNumbers.checked(CheckDigits.luhn(compact.substring(0, 14)) == compact.charAt(14));
    }

    /** Judges a CNAPS code: 3 digits of the kind of bank, 4 of the place, 4 of the branch, 1 check digit, not checked. */
    static Validity cnaps(String compact) {
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        if (compact.length() != 12) {
            return Validity.invalid(Reason.LENGTH);
        }
        boolean bank = Digits.number(compact, 0, 3) > 0;
        return bank && Digits.number(compact, 3, 7) > 0
                ? Validity.valid(Assurance.STRUCTURE)
                : Validity.invalid(Reason.STRUCTURE);
    }

    /** Judges a MAC: six pairs with colons or dashes, three groups of four with dots, or twelve hexadecimal digits. */
    static Validity mac(String plain) {
        int group =
                switch (plain.length()) {
                    case 12 -> 12;
                    case 14 -> 4;
                    case 17 -> 2;
                    default -> 0;
                };
        if (group == 0) {
            return Validity.invalid(Reason.LENGTH);
        }
        String marks = group == 2 ? ":-" : ".";
        char mark = group == 12 ? 0 : plain.charAt(group);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean between = group != 12 && i % (group + 1) == group;
            if (between && (c != mark || marks.indexOf(c) < 0)) {
                return Validity.invalid(Reason.STRUCTURE);
            }
            if (!between && !Digits.isDigit(c) && (c < 'A' || c > 'F')) {
                return Validity.invalid(Reason.CHARACTER);
            }
        }
        return Validity.valid(Assurance.STRUCTURE);
    }
}
