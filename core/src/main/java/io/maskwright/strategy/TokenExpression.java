package io.maskwright.strategy;

import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.Ranking;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.token.Repeat;
import io.maskwright.token.TokenFormat;
import io.maskwright.token.TokenOpener;
import io.maskwright.token.Tokeniser;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the arguments of {@code token}: a domain with a vault, a format, a life, a binding. */
final class TokenExpression {

    private static final String OPAQUE = "opaque";
    private static final String DIGITS = "digits";
    private static final String UUID = "uuid";
    private static final Map<Character, ChronoUnit> UNITS =
            Map.of('s', ChronoUnit.SECONDS, 'm', ChronoUnit.MINUTES, 'h', ChronoUnit.HOURS, 'd', ChronoUnit.DAYS);
    /** As many digits as the longest life has in seconds. */
    private static final int MAX_DIGITS = 10;

    private TokenExpression() {}

    private enum Acknowledged {
        NOTHING,
        FREQUENCIES
    }

    /** The format of tokens, and the part of a value that they have as it is. */
    private record Form(TokenFormat format, UnaryOperator<String> kept) {}

    static Strategy read(Arguments arguments) {
        String domain = arguments.domain("domain");
        if (!arguments.vaults().has(domain)) {
            throw arguments.refused("domain", "domain " + Expression.quote(domain) + " must name a vault");
        }
        Expression expression = Expression.of("token").text("domain", domain, "");
        Tokeniser.Builder builder = Tokeniser.builder(arguments.keys(), arguments.vaults(), domain);
        Form form = form(arguments, expression);
        builder.format(form.format());
        if (arguments.has("ttl")) {
            String ttl = arguments.text("ttl");
            builder.timeToLive(timeToLive(arguments, ttl));
            expression.text("ttl", ttl, "");
        }
        String per = arguments.text("per", "");
        Repeat repeat = arguments.word("repeat", Repeat.class, Repeat.SAME);
        Acknowledged acknowledged = arguments.word("acknowledge", Acknowledged.class, Acknowledged.NOTHING);
        expression
                .text("per", per, "")
                .word("repeat", repeat, Repeat.SAME)
                .word("acknowledge", acknowledged, Acknowledged.NOTHING);
        return new Token(
                expression.toString(),
                domain,
                builder.repeat(repeat).build(),
                TokenOpener.of(arguments.keys(), arguments.vaults(), domain),
                per.isEmpty() ? null : per,
                repeat,
                acknowledged == Acknowledged.FREQUENCIES ? FrequencyLeak.ACKNOWLEDGED : FrequencyLeak.GUARDED,
                lengths(arguments),
                form.kept());
    }

    private static Form form(Arguments arguments, Expression expression) {
        String word = arguments.text("format", OPAQUE);
        TokenFormat plain =
                switch (word) {
                    case OPAQUE -> TokenFormat.opaque();
                    case DIGITS -> TokenFormat.digits();
                    case UUID -> TokenFormat.uuid();
                    default -> null;
                };
        if (plain == null) {
            return ranked(arguments, expression, word);
        }
        expression.text("format", word, OPAQUE);
        // A token of digits is as long as the value.
        return new Form(plain, text -> word.equals(DIGITS) ? "0".repeat(text.length()) : "");
    }

    private static Lengths lengths(Arguments arguments) {
        return switch (arguments.text("format", OPAQUE)) {
            case OPAQUE -> Lengths.fixed(TokenFormat.OPAQUE_CHARS);
            case UUID -> Lengths.fixed(TokenFormat.UUID_CHARS);
            case DIGITS -> Lengths.SAME;
            default -> arguments.word("format", FpeFormat.class).lengths(arguments);
        };
    }

    private static Form ranked(Arguments arguments, Expression expression, String word) {
        List<String> known = Stream.concat(
                        Stream.of(OPAQUE, DIGITS), Stream.of(FpeFormat.values()).map(Expression::word))
                .toList();
        if (!known.contains(word)) {
            throw arguments.refused(
                    "format",
                    "format must be one of " + String.join(", ", known) + ", but was " + Expression.quote(word)
                            + Suggestion.clause(word, known));
        }
        FpeFormat format = arguments.word("format", FpeFormat.class);
        expression.word("format", format);
        Ranking ranking = format == FpeFormat.PAN
                // No argument for the check digit: a token of a card is never a valid card.
                ? FpeFormat.pan(arguments, expression, PanCheckDigit.INVALID)
                : format.ranking(arguments, expression);
        return new Form(TokenFormat.ofRanking(ranking), text -> FpeExpression.kept(ranking, text));
    }

    private static Duration timeToLive(Arguments arguments, String text) {
        int last = text.length() - 1;
        ChronoUnit unit = last < 1 || last > MAX_DIGITS ? null : UNITS.get(text.charAt(last));
        String number = last < 1 ? "" : text.substring(0, last);
        if (unit != null && number.chars().allMatch(c -> c >= '0' && c <= '9') && number.charAt(0) != '0') {
            long count = Long.parseLong(number);
            if (count <= Tokeniser.MAX_TIME_TO_LIVE.dividedBy(unit.getDuration())) {
                return Duration.of(count, unit);
            }
        }
        throw arguments.refused(
                "ttl", "ttl must be a whole number from 1 and s, m, h or d, at most 36500d, such as 30d");
    }
}
