package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.time.Clock;

/** Numbers of companies and taxpayers: USCC, MST, CPF and CNPJ. */
final class CompanyNumbers {

    private CompanyNumbers() {}

    /** Judges a unified social credit code: 2 characters of registrar and kind, 6 digits of a division, 9 of the body. */
    static Validity uscc(String compact) {
        if (compact.length() != 18) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (!Digits.areDigits(compact, 0, 8)) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        for (int i = 8; i < 18; i++) {
            char c = compact.charAt(i);
            if (!Digits.isDigit(c) && (!Digits.isUpper(c) || "IOSVZ".indexOf(c) >= 0)) {
                return Validity.invalid(Reason.CHARACTER);
            }
        }
        return checked(CheckDigits.uscc(compact.substring(0, 17)) == compact.charAt(17));
    }

    /**
     * Judges a Vietnamese tax code: 10 digits, 13 with a branch from 001, or since 2025-07-01 the 12 digits of the
     * personal identification number of an individual or household.
     */
    static Validity mst(String compact, Clock clock) {
        int length = compact.length();
        if (length == 12) {
            return Cccd.check(compact, clock);
        }
        if (length != 10 && length != 13) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        boolean noSerial = Digits.number(compact, 2, 9) == 0;
        boolean noBranch = length == 13 && Digits.number(compact, 10, 13) == 0;
        if (noSerial || noBranch) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        return checked(CheckDigits.mst(compact.substring(0, 9)) == compact.charAt(9) - '0');
    }

    /** Judges a CPF: 11 digits, not all alike, which would pass the check digits but are never given out. */
    static Validity cpf(String compact) {
        if (compact.length() != 11) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        if (compact.chars().allMatch(c -> c == compact.charAt(0))) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        return checked(CheckDigits.cpf(compact.substring(0, 9)).equals(compact.substring(9)));
    }

    /** Judges a CNPJ: 12 digits or letters (letters since July 2026) and 2 check digits. */
    static Validity cnpj(String compact) {
        if (compact.length() != 14) {
            return Validity.invalid(Reason.LENGTH);
        }
        for (int i = 0; i < 12; i++) {
            if (!Digits.isDigit(compact.charAt(i)) && !Digits.isUpper(compact.charAt(i))) {
                return Validity.invalid(Reason.CHARACTER);
            }
        }
        if (!Digits.areDigits(compact, 12, 14)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        if (compact.equals("00000000000000")) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        return checked(CheckDigits.cnpj(compact.substring(0, 12)).equals(compact.substring(12)));
    }

    static Validity checked(boolean holds) {
        return holds ? Validity.valid(Assurance.CHECKED) : Validity.invalid(Reason.CHECK_DIGIT);
    }
}
