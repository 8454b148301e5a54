package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the day, whose digits are taken for no parts of other numbers: {@code 2026-11-01 13:22:33 10456} has no telephone
 * number. A date alone may be one of an identity card, and a time right behind other digits a part of a telephone number.
 */
final class TimesOfDay {

    private static final String TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,3})?)?(?![0-9:])";
    private static final Pattern TIMES = Pattern.compile(
            "(?<![0-9])(?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])[T ]{1,2}" + TIME
                    + "|(?<![0-9][^0-9\\p{L}]{0,3})" + TIME);
    /** No letter of a parcel's number. */
    private static final int STAND_IN = '\u65f6';

    private TimesOfDay() {}

    static List<Symbol> without(List<Symbol> symbols) {
        StringBuilder text = new StringBuilder(symbols.size());
        boolean hasColon = false;
        for (Symbol symbol : symbols) {
            hasColon |= symbol.point() == ':';
            text.append(
                    symbol.is(Kind.DIGIT)
                            ? (char) ('0' + symbol.point())
                            : Character.isBmpCodePoint(symbol.point()) ? (char) symbol.point() : '?');
        }
        if (!hasColon) {
            return symbols;
        }
        List<Symbol> rest = new ArrayList<>(symbols);
        Matcher matcher = TIMES.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                rest.set(i, new Symbol(Kind.LETTER, STAND_IN, symbols.get(i).position(), false));
            }
        }
        return rest;
    }
}
