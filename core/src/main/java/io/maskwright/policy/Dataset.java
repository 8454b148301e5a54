package io.maskwright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a table or of a kind of document, as a policy names them.
 *
 * <p>Immutable and thread-safe.
 */
public final class Dataset {

    private final String name;
    private final Map<String, FieldRule> fields;

    Dataset(String name, Map<String, FieldRule> fields) {
        this.name = name;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the fields in the order of the policy.
     *
     * @return the fields
     */
    public List<FieldRule> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Returns the field of a name, matched exactly, case and all.
     *
     * @param path a column name or a path as the policy writes it
     * @return the field, or null if the policy does not name it
     */
    public @Nullable FieldRule field(String path) {
        return fields.get(path);
    }

    @Override
    public String toString() {
        return "Dataset[" + name + ", " + fields.size() + " fields]";
    }
}
