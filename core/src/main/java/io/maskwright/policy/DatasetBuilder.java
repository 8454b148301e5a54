package io.maskwright.policy;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Decides the fields of a dataset: the columns of a table or the paths of a kind of document.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class DatasetBuilder {

    private final FieldList fields = new FieldList("field");

    DatasetBuilder() {}

    /**
     * Decides a field in one word.
     *
     * @param path a column name or a path such as {@code buyer.phones[*]}
     * @param decision a category of the policy, or else a strategy expression
     * @return this
     * @throws IllegalArgumentException if the field is decided already
     */
    public DatasetBuilder field(String path, String decision) {
        fields.add(path, decision);
        return this;
    }

    /**
     * Decides a field at length.
     *
     * @param path a column name or a path such as {@code buyer.phones[*]}
     * @param settings says what it is and how it is treated
     * @return this
     * @throws IllegalArgumentException if the field is decided already
     */
    public DatasetBuilder field(String path, Consumer<FieldBuilder> settings) {
        fields.add(path, settings);
        return this;
    }

    Map<String, Entry> build() {
        return fields.entries();
    }
}
