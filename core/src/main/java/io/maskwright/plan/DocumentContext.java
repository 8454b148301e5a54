package io.maskwright.plan;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The untreated values of a document that conditions read. Where a field is there and nobody can tell what it
 * holds, whoever asks fails with {@link Reason#CONTEXT}, so that the value which depends on it is protected.
 *
 * <p>Not thread-safe while it is filled.
 */
public final class DocumentContext implements ValueContext {

    /** Of a document that was not read ahead: no field is known. */
    static final ValueContext UNKNOWN = new ValueContext() {
        @Override
        public boolean hasField(String name) {
            throw new UntreatableValueException(Reason.CONTEXT);
        }

        @Override
        public @Nullable Object field(String name) {
            throw new UntreatableValueException(Reason.CONTEXT);
        }

        @Override
        public String toString() {
            return "DocumentContext.UNKNOWN";
        }
    };

    /** Stands for a value that is there and compares with nothing. */
    private static final Object UNREADABLE = new Object();

    /** Stands for two values, of which nobody knows which one holds. */
    private static final Object AMBIGUOUS = new Object();

    private final Map<String, @Nullable Object> fields = new HashMap<>();

    /** Creates a context without fields. */
    public DocumentContext() {}

    /**
     * Adds a field. Of one that a document has twice, nobody can tell which of the two holds.
     *
     * @param path the path of the field, as {@link ContextPaths#path} gives it
     * @param value its value, or null
     */
    public void add(String path, @Nullable Object value) {
        fields.put(path, fields.containsKey(path) ? AMBIGUOUS : value);
    }

    /**
     * Adds a field that is there, not null, and compares with nothing: an object, an array, a number that is too large.
     *
     * @param path the path of the field, as {@link ContextPaths#path} gives it
     */
    public void addUnreadable(String path) {
        add(path, UNREADABLE);
    }

    /**
     * Takes note that a field is a list: its elements may hold, each its own, what paths further down ask for, so nobody can
     * tell of those.
     *
     * @param at the paths of the field and of what is below it
     */
    public void addElementsOf(ContextPaths at) {
        at.eachPathBelow(this::addAmbiguous);
    }

    /** Adds a field of which nobody can tell what it holds, or whether it is there. */
    void addAmbiguous(String path) {
        fields.put(path, AMBIGUOUS);
    }

    @Override
    public boolean hasField(String name) {
        return fields.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        Object value = fields.get(name);
        if (value == AMBIGUOUS) {
            throw new UntreatableValueException(Reason.CONTEXT);
        }
        return value;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "DocumentContext[" + fields.size() + " fields]";
    }
}
