package io.maskwright.export.jdbc;

import io.maskwright.Omitted;
import io.maskwright.export.jdbc.TableColumn.Nulls;
import io.maskwright.export.jdbc.TableColumn.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes treated values what a column takes, exactly or not at all. Immutable. */
final class CellFit {

    private final TableColumn column;
    private final TextValues textValues;
    private final Product product;
    private final TimeLimits times;

    CellFit(TableColumn column, TextValues textValues, Product product) {
        this.column = column;
        this.textValues = textValues;
        this.product = product;
        this.times = new TimeLimits(product, column.scale());
    }

    /**
     * Returns what to bind.
     *
     * @throws MisfitException if the value does not fit; it tells why without the value
     */
    @Nullable
    Object fit(@Nullable Object value) throws MisfitException {
        Object found = value == Omitted.OMITTED ? null : value;
        if (found instanceof CharSequence text && isParsed()) {
            found = text.isEmpty() ? null : TextParser.parse(column.kind(), text.toString());
        }
        if (found == null) {
            if (column.nulls() == Nulls.REFUSED) {
                throw new MisfitException("is null, but must not be null");
            }
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text(found);
            case OTHER -> storable(words(found));
            case SMALL -> (int) Numbers.whole(number(found), Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> (int) Numbers.whole(number(found), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> Numbers.whole(number(found), Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> decimal(Numbers.decimal(number(found)));
            case FLOAT -> Numbers.shortBinary(number(found));
            case DOUBLE -> real(Numbers.binary(number(found)));
            case TRUTH -> of(Boolean.class, found);
            case DATE -> times.date(of(LocalDate.class, found));
            case TIME -> times.time(of(LocalTime.class, found));
            case TIMESTAMP -> times.timestamp(of(LocalDateTime.class, found));
            case MOMENT -> times.moment(of(OffsetDateTime.class, found));
            case UNIQUE_ID -> uniqueId(of(UUID.class, found));
            case BYTES -> throw new MisfitException("is bytes, which are not treated");
        };
    }

    private boolean isParsed() {
        return textValues == TextValues.PARSE && column.kind() != Kind.TEXT && column.kind() != Kind.OTHER;
    }

    private <T> T of(Class<T> type, Object value) throws MisfitException {
        if (!type.isInstance(value)) {
            throw new MisfitException("is not " + column.kind().words());
        }
        return type.cast(value);
    }

    private Number number(Object value) throws MisfitException {
        return of(Number.class, value);
    }

    private String text(Object value) throws MisfitException {
        String text = storable(words(value));
        if (column.size() > 0 && text.codePointCount(0, text.length()) > column.size()) {
            throw new MisfitException(
                    "is " + text.codePointCount(0, text.length()) + " characters long, but takes " + column.size());
        }
        return column.texts() == Texts.MAY_BECOME_NUMBERS ? SqliteForms.text(text) : text;
    }

    /** The text of a value, as a file would have it. */
    private static String words(Object value) throws MisfitException {
        if (value instanceof BigDecimal number) {
            return Numbers.decimal(number).toPlainString();
        }
        if (value.getClass().isArray()) {
            throw new MisfitException("is bytes or a list, which are not treated");
        }
        return value.toString();
    }

    /** A driver would put a question mark for half a character, and PostgreSQL has no U+0000. */
    private String storable(String text) throws MisfitException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new MisfitException("holds half of a surrogate pair");
            } else if (c == 0 && product == Product.POSTGRESQL) {
                throw new MisfitException("holds the character U+0000");
            }
        }
        return text;
    }

    private Object decimal(BigDecimal value) throws MisfitException {
        if (column.size() > 0) {
            BigDecimal least = value.stripTrailingZeros();
            if (least.scale() > column.scale()) {
                throw new MisfitException("has more than " + column.scale() + " digits behind the point");
            }
            if (least.precision() - least.scale() > column.size() - column.scale()) {
                throw new MisfitException("is out of range");
            }
        }
        return product == Product.SQLITE ? SqliteForms.decimal(value) : value;
    }

    private double real(double value) throws MisfitException {
        return product == Product.SQLITE ? SqliteForms.real(value) : value;
    }

    private Object uniqueId(UUID value) {
        return product == Product.SQLITE ? value.toString() : value;
    }
}
