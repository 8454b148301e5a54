package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.CurrentValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.introspect.AnnotatedMember;

/** Knows what a property of an object that is updated holds. Immutable and thread-safe. */
final class PropertyHolder {

    /** Of values that are no property. */
    static final PropertyHolder NONE = new PropertyHolder(Void.class, null, Map.of());

    private final Class<?> owner;
    private final @Nullable AnnotatedMember reader;
    private final Map<String, AnnotatedMember> readers;

    PropertyHolder(Class<?> owner, @Nullable AnnotatedMember reader, Map<String, AnnotatedMember> readers) {
        this.owner = owner;
        this.reader = reader;
        this.readers = readers;
    }

    /** What the property holds in the object whose part the parser is at. */
    CurrentValue at(JsonParser parser) {
        AnnotatedMember member = reader;
        if (member == null) {
            return CurrentValue.NONE;
        }
        TokenStreamContext place = parser.streamReadContext();
        if (parser.isExpectedStartArrayToken() || parser.isExpectedStartObjectToken()) {
            place = place.getParent();
        }
        Object bean = place == null ? null : place.currentValue();
        return owner.isInstance(bean) ? CurrentValue.of(() -> read(member, bean), new Others(bean)) : CurrentValue.NONE;
    }

    /** A getter that fails holds nothing; its message may hold anything. */
    private static @Nullable Object read(AnnotatedMember member, @Nullable Object bean) {
        try {
            return bean == null ? null : member.getValue(bean);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The other properties of the object. */
    private final class Others implements ValueContext {

        private final Object bean;

        Others(Object bean) {
            this.bean = bean;
        }

        @Override
        public boolean hasField(String name) {
            return readers.containsKey(name);
        }

        @Override
        public @Nullable Object field(String name) {
            AnnotatedMember member = readers.get(name);
            return member == null ? null : read(member, bean);
        }

        @Override
        public String toString() {
            return "Others" + readers.keySet();
        }
    }
}
