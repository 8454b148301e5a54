package io.maskwright.strategy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many characters stay at the ends, from words such as {@code first 3, last 4}. */
record KeptEnds(int first, int last) {

    static final String FORM = "\"first N\", \"last N\" or \"first N, last N\"";

    private static final Pattern WORDS =
            Pattern.compile("(?:first (?<first>[0-9]{1,2}))?(?:(?<!^), ?|^|$)(?:last (?<last>[0-9]{1,2}))?");

    /** Reads the words of an argument. */
    static KeptEnds read(Arguments arguments, String name) {
        if (!arguments.has(name)) {
            return new KeptEnds(0, 0);
        }
        Matcher matcher = WORDS.matcher(arguments.text(name).strip());
        if (!matcher.matches() || (matcher.group("first") == null && matcher.group("last") == null)) {
            throw arguments.refused(name, name + " must be " + FORM);
        }
        return new KeptEnds(number(matcher.group("first")), number(matcher.group("last")));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The words, empty if nothing is kept. */
    @Override
    public String toString() {
        String start = first == 0 ? "" : "first " + first;
        String end = last == 0 ? "" : "last " + last;
        return start.isEmpty() || end.isEmpty() ? start + end : start + ", " + end;
    }
}
