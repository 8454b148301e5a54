package io.maskwright.export.jdbc;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads texts as values of a kind, strictly. */
final class TextParser {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern UNIQUE_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int DATE_LENGTH = 10;

    private TextParser() {}

    static Object parse(Kind kind, String text) throws MisfitException {
        try {
            return switch (kind) {
                case TEXT, OTHER -> text;
                case SMALL, INT, LONG, DECIMAL, FLOAT, DOUBLE -> number(kind, text);
                case TRUTH -> truth(text);
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case TIMESTAMP -> LocalDateTime.parse(withT(text));
                case MOMENT -> OffsetDateTime.parse(withT(text));
                case UNIQUE_ID -> uniqueId(text);
                case BYTES -> throw new MisfitException();
            };
        } catch (DateTimeException e) {
            // Its message quotes the text.
            throw new MisfitException("is not " + kind.words());
        }
    }

    private static Object number(Kind kind, String text) throws MisfitException {
        if (!NUMBER.matcher(text).matches()) {
            throw new MisfitException("is not " + kind.words());
        }
        BigDecimal number = new BigDecimal(text);
        return switch (kind) {
            case LONG -> Numbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> Numbers.binary(number);
            default -> number;
        };
    }

    private static boolean truth(String text) throws MisfitException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MisfitException("is neither true nor false");
        };
    }

    /** SQL writes a space between date and time. */
    private static String withT(String text) {
        return text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1)
                : text;
    }

    private static UUID uniqueId(String text) throws MisfitException {
        if (!UNIQUE_ID.matcher(text).matches()) {
            throw new MisfitException("is not a UUID");
        }
        return UUID.fromString(text);
    }
}
