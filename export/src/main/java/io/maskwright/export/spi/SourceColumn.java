package io.maskwright.export.spi;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A column of a source and what is known of its values.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, matched exactly with the fields of a policy
 * @param type the class of its values that are not null
 * @param maxLength the greatest length of its texts in characters, if anybody knows
 */
public record SourceColumn(String name, Class<?> type, OptionalInt maxLength) {

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the class of its values
     * @param maxLength the greatest length of its texts
     */
    public SourceColumn {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(maxLength, "maxLength must not be null");
    }

    /**
     * Returns a column of texts of any length.
     *
     * @param name its name
     * @return the column
     */
    public static SourceColumn text(String name) {
        return new SourceColumn(name, String.class, OptionalInt.empty());
    }
}
