package io.maskwright.internal.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stretches of time as policies write them: a number and {@code s}, {@code m}, {@code h} or {@code d}, such as {@code 30d}. */
public final class TimeSpans {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([smhd])");

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private TimeSpans() {}

    /**
     * Reads a stretch of time.
     *
     * @param text the text
     * @return the stretch, one second or more; empty if the text is none, or its number has more than nine digits
     */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(Duration.ofSeconds(number * seconds(matcher.group(2).charAt(0))));
    }

    private static long seconds(char unit) {
        return switch (unit) {
            case 'd' -> DAY;
            case 'h' -> HOUR;
            case 'm' -> MINUTE;
            default -> 1;
        };
    }

    /**
     * Writes a stretch of time in the largest unit that it is a multiple of.
     *
     * @param span the stretch
     * @return the text that {@link #parse} reads; another text for one that cannot be written so
     */
    public static String print(Duration span) {
        long total = span.getSeconds();
        if (span.getNano() != 0 || total < 1) {
            return span.toString();
        }
        for (char unit : new char[] {'d', 'h', 'm'}) {
            if (total % seconds(unit) == 0) {
                return total / seconds(unit) + String.valueOf(unit);
            }
        }
        return total + "s";
    }
}
