package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.format.Ranked;
import io.maskwright.format.Ranking;
import io.maskwright.fpe.Alphabet;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.fpe.Outside;
import io.maskwright.fpe.TextFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the arguments of {@code fpe}: a domain, and a format by its word or a text over an alphabet. */
final class FpeExpression {

    private static final Map<String, Alphabet> ALPHABETS = alphabets();
    private static final String DIGITS = "digits";
    private static final int MAX_LENGTH = 16_384;

    private FpeExpression() {}

    private static Map<String, Alphabet> alphabets() {
        Map<String, Alphabet> alphabets = new LinkedHashMap<>();
        alphabets.put(DIGITS, Alphabet.DIGITS);
        alphabets.put("lower36", Alphabet.LOWER_36);
        alphabets.put("upper36", Alphabet.UPPER_36);
        alphabets.put("alphanumeric62", Alphabet.ALPHANUMERIC_62);
        alphabets.put("han20902", Alphabet.HAN_20902);
        return alphabets;
    }

    static Strategy read(Arguments arguments) {
        String domain = arguments.domain("domain");
        Expression expression = Expression.of("fpe").text("domain", domain, "");
        if (!arguments.has("format")) {
            return overText(arguments, domain, expression);
        }
        if (arguments.has("alphabet")) {
            throw arguments.refused("alphabet", "takes either a format or an alphabet");
        }
        FpeFormat format = arguments.word("format", FpeFormat.class);
        expression.word("format", format);
        if (format == FpeFormat.IP && arguments.text("keep", "").equals("prefixes")) {
            expression.text("keep", "prefixes", "");
            return new Fpe(
                    KeyedExpression.read(arguments, domain, expression),
                    FormatCipher.ofIpKeepingPrefixes(arguments.keys(), domain),
                    FpeType.TEXT,
                    format.lengths(arguments),
                    text -> "");
        }
        Ranking ranking = format.ranking(arguments, expression);
        return new Fpe(
                KeyedExpression.read(arguments, domain, expression),
                FormatCipher.of(arguments.keys(), domain, ranking),
                type(format, arguments),
                format.lengths(arguments),
                text -> kept(ranking, text));
    }

    /** The part of a value that results have as it is; nothing of a text that is not of the format. */
    static String kept(Ranking ranking, String text) {
        Ranked ranked = ranking.read(text);
        return ranked == null ? "" : ranked.kept();
    }

    /** Counts separators too, so that rather more is taken for kept; only checks of policies ask. */
    private static String ends(String text, KeptEnds keep) {
        return keep.first() + keep.last() >= text.length()
                ? text
                : text.substring(0, keep.first()) + "/" + text.substring(text.length() - keep.last());
    }

    private static FpeType type(FpeFormat format, Arguments arguments) {
        return switch (format) {
            case UUID -> FpeType.UUID_OR_TEXT;
            case INTEGER ->
                FpeType.integers(
                        arguments.number("min").toBigInteger(),
                        arguments.number("max").toBigInteger());
            default -> FpeType.TEXT;
        };
    }

    /** One character stands for another; where some are two units of UTF-16, it may be longer. */
    private static Lengths lengths(String alphabet) {
        boolean isBmp = alphabet.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
        return isBmp ? Lengths.SAME : Lengths.counted(length -> (int) Math.min(Integer.MAX_VALUE, 2L * length));
    }

    private static Strategy overText(Arguments arguments, String domain, Expression expression) {
        String alphabet = arguments.text("alphabet", DIGITS);
        KeptEnds keep = KeptEnds.read(arguments, "keep");
        Outside outside = arguments.word("outside", Outside.class, Outside.FAIL);
        int length = arguments.integer("length", 0, MAX_LENGTH, 0);
        Alphabet known = ALPHABETS.get(alphabet);
        Alphabet characters = known == null ? Alphabet.of(alphabet) : known;
        TextFormat format = TextFormat.builder(characters)
                .keepFirst(keep.first())
                .keepLast(keep.last())
                .outside(outside)
                .length(length)
                .build();
        expression
                .text("alphabet", alphabet, DIGITS)
                .text("keep", keep.toString(), "")
                .word("outside", outside, Outside.FAIL)
                .value("length", length, 0);
        return new Fpe(
                KeyedExpression.read(arguments, domain, expression),
                FormatCipher.of(arguments.keys(), domain, format),
                FpeType.TEXT,
                lengths(alphabet),
                text -> isOutside(text, characters) && outside == Outside.FAIL
                        ? ""
                        : ends(text, keep) + "/" + layout(text, characters));
    }

    private static boolean isOutside(String text, Alphabet alphabet) {
        return text.codePoints().anyMatch(point -> alphabet.numeralOf(point) < 0);
    }

    /** Where characters of the alphabet stand, and what stands between them. */
    private static String layout(String text, Alphabet alphabet) {
        return text.codePoints()
                .map(point -> alphabet.numeralOf(point) >= 0 ? '0' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
