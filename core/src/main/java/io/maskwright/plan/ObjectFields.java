package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of the objects of one type, for strategies and conditions that look at others than the one they treat.
 * A property is found by its name in the output and, where no other has that name there, by its name in the code.
 *
 * <p>Immutable and thread-safe. Null is refused by a {@link NullPointerException}.
 */
public final class ObjectFields {

    /** Of objects whose properties are not known. */
    public static final ObjectFields NONE = new ObjectFields(Object.class, Map.of());

    private final Class<?> type;
    private final Map<String, MemberReader> readers;

    private ObjectFields(Class<?> type, Map<String, MemberReader> readers) {
        this.type = type;
        this.readers = readers;
    }

    /**
     * Returns a builder.
     *
     * @param type the type of the objects, for messages
     * @return the builder, without properties
     */
    public static Builder builder(Class<?> type) {
        return new Builder(type);
    }

    /**
     * Returns what surrounds a value of one object that is treated at a place.
     *
     * @param place the place of the value
     * @param object the object
     * @return its properties, as for {@link #of(Object)}; {@link ValueContext#NONE} where the place looks at none
     */
    public ValueContext at(Place place, Object object) {
        return place.fieldsRead().isEmpty() ? ValueContext.NONE : of(object);
    }

    /**
     * Returns what surrounds the values of one object. A property is read when it is asked for; one that cannot be read
     * ends in a {@link MaskingException} that names it, with nothing of what its getter said.
     *
     * @param object the object
     * @return its properties, as they are before any treatment
     */
    public ValueContext of(Object object) {
        return new OfObject(Objects.requireNonNull(object, "object must not be null"));
    }

    /** Returns the type and no names. */
    @Override
    public String toString() {
        return "ObjectFields[" + type.getSimpleName() + "]";
    }

    private final class OfObject implements ValueContext {

        private final Object object;

        OfObject(Object object) {
            this.object = object;
        }

        @Override
        public boolean hasField(String name) {
            return readers.containsKey(name);
        }

        @Override
        public @Nullable Object field(String name) {
            MemberReader reader = readers.get(name);
            return reader == null ? null : read(reader, object, type.getSimpleName() + "." + name);
        }

        @Override
        public String toString() {
            return "OfObject" + readers.keySet();
        }
    }

    /** What a getter says when it fails may be about its value, so that nothing of it is passed on. */
    static @Nullable Object read(MemberReader reader, Object object, String path) {
        try {
            return reader.read(object);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw new MaskingException(path + ": the value could not be read");
        }
    }

    /** Collects the properties of a type. Not thread-safe. */
    public static final class Builder {

        private final Class<?> type;
        private final Map<String, MemberReader> byName = new HashMap<>();
        private final Map<String, MemberReader> byCode = new HashMap<>();

        private Builder(Class<?> type) {
            this.type = Objects.requireNonNull(type, "type must not be null");
        }

        /**
         * Adds a property.
         *
         * @param name its name in the output
         * @param nameInCode its name in the code, which may be the same
         * @param reader reads it
         * @return this builder
         */
        public Builder add(String name, String nameInCode, MemberReader reader) {
            Objects.requireNonNull(reader, "reader must not be null");
            byName.put(Objects.requireNonNull(name, "name must not be null"), reader);
            byCode.put(Objects.requireNonNull(nameInCode, "nameInCode must not be null"), reader);
            return this;
        }

        /**
         * Returns the properties.
         *
         * @return the properties
         */
        public ObjectFields build() {
            Map<String, MemberReader> all = new HashMap<>(byCode);
            all.putAll(byName);
            return new ObjectFields(type, Map.copyOf(all));
        }
    }
}
