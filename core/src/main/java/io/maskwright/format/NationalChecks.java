package io.maskwright.format;

import io.maskwright.internal.text.Digits;

/** Check digits that some countries have within the account part of an IBAN. */
final class NationalChecks {

    private static final int[] SPAIN = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int[] NORWAY = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    /** Letters of French keys, A to Z, as digits. */
    private static final String FRANCE = "12345678912345678923456789";

    private NationalChecks() {}

    /** Tells whether the check digits of a country hold; true where none are known here. */
    static boolean hold(String country, String account) {
        return switch (country) {
            case "BE" -> belgium(account);
            case "ES" -> spain(account);
            case "FR", "MC" -> france(account);
            case "NO" -> norway(account);
            case "BA", "ME", "MK", "PT", "RS", "SI" -> !Digits.areDigits(account) || CheckDigits.mod97(account) == 1;
            default -> true;
        };
    }

    private static boolean belgium(String account) {
        int remainder = CheckDigits.mod97(account.substring(0, 10));
        return Digits.number(account, 10, 12) == (remainder == 0 ? 97 : remainder);
    }

    /** Bank and branch have the first digit, the account the second. */
    private static boolean spain(String account) {
        char first = spainDigit("00" + account.substring(0, 8));
        char second = spainDigit(account.substring(10));
        return account.charAt(8) == first && account.charAt(9) == second;
    }

    private static char spainDigit(String ten) {
        int digit = 11 - weighted(ten, SPAIN) % 11;
        return (char) ('0' + (digit == 11 ? 0 : digit == 10 ? 1 : digit));
    }

    private static boolean france(String account) {
        StringBuilder digits = new StringBuilder(account.length());
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            digits.append(Digits.isDigit(c) ? c : FRANCE.charAt(c - 'A'));
        }
        return CheckDigits.mod97(digits) == 0;
    }

    private static boolean norway(String account) {
        int digit = 11 - weighted(account, NORWAY) % 11;
        return account.charAt(10) - '0' == (digit == 11 ? 0 : digit);
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
