package io.maskwright.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Decides the fields of a dataset: the columns of a table or the paths of a kind of document.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class DatasetBuilder {

    private final Map<String, Entry> fields = new LinkedHashMap<>();

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
        Word word = Word.inJava(decision);
        return add(path, new Entry(Word.inJava(path), Map.of("is", word), List.of()));
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
        FieldBuilder field = new FieldBuilder();
        settings.accept(field);
        return add(path, field.build(path));
    }

    private DatasetBuilder add(String path, Entry entry) {
        if (fields.putIfAbsent(path, entry) != null) {
            throw new IllegalArgumentException("field " + path + " is decided already");
        }
        return this;
    }

    Map<String, Entry> build() {
        return fields;
    }
}
