package io.maskwright.reveal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What someone says a value is: all of it, its first or its last characters. Never shown. */
final class Guess {

    private static final int MAX_CHARS = 300;
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:(first|last)\\s+([1-9][0-9]{0,2})\\s*)?=\\s*(\\S.*?)\\s*", Pattern.DOTALL);
    /** What people write into numbers and names and that means nothing, besides spaces and dashes. */
    private static final String SEPARATORS = ".·•・/⁄∕()";

    private enum Part {
        WHOLE,
        FIRST,
        LAST
    }

    private final Part part;
    private final String given;

    private Guess(Part part, String given) {
        this.part = part;
        this.given = given;
    }

    /**
     * Reads a guess.
     *
     * @throws Stopped if it has another form; nothing of it is told
     */
    static Guess parse(String text) {
        if (text.length() > MAX_CHARS) {
            throw Stopped.failed("the guess must be at most " + MAX_CHARS + " characters, but was " + text.length());
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Stopped.failed("the guess must have the form \"= …\", \"first N = …\" or \"last N = …\"");
        }
        String given = plain(matcher.group(3));
        int length = given.codePointCount(0, given.length());
        if (length == 0) {
            throw Stopped.failed("the guess must give characters other than separators");
        }
        if (matcher.group(1) == null) {
            return new Guess(Part.WHOLE, given);
        }
        int stated = Integer.parseInt(matcher.group(2));
        if (stated != length) {
            throw Stopped.failed(
                    "the guess must give as many characters as it says, " + stated + ", but gives " + length);
        }
        return new Guess(matcher.group(1).equals("first") ? Part.FIRST : Part.LAST, given);
    }

    /** Compares in a time that does not tell where a difference is. */
    boolean matches(String value) {
        return MessageDigest.isEqual(bytes(part(plain(value))), bytes(given));
    }

    private String part(String plain) {
        int asked = given.codePointCount(0, given.length());
        int length = plain.codePointCount(0, plain.length());
        if (part == Part.WHOLE || length < asked) {
            return plain;
        }
        return part == Part.FIRST
                ? plain.substring(0, plain.offsetByCodePoints(0, asked))
                : plain.substring(plain.offsetByCodePoints(plain.length(), -asked));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text without separators, in compatibility form, with all digits those of ASCII. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else if (!isSeparator(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212'
                || SEPARATORS.indexOf(c) >= 0;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Guess[" + part + "]";
    }
}
