package io.maskwright.jackson.cases;

import io.maskwright.Audience;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapper of one version of Jackson. A null audience means that the call carries none. Checked exceptions come as
 * {@link java.io.UncheckedIOException} around them, others as they are. Thread-safe as the mapper is.
 */
public interface Mapping {

    /** Writes without an audience, as text. */
    default String write(@Nullable Object value) {
        return write(value, null);
    }

    /** Writes as text; text formats only. */
    String write(@Nullable Object value, @Nullable Audience audience);

    /** Writes as bytes, in any format. */
    byte[] bytes(@Nullable Object value, @Nullable Audience audience);

    /** Writes with any object under {@link io.maskwright.Maskwright#AUDIENCE}. */
    String withAttribute(Object value, Object attribute);

    /** Writes with a writer made for the class, {@code writerFor(declared)}. */
    String typed(Object value, Class<?> declared, @Nullable Audience audience);

    /** Writes with a writer made for a list of the class. */
    String typedList(List<?> values, Class<?> element, @Nullable Audience audience);

    /** Writes with a view active. */
    String inView(Object value, Class<?> view, @Nullable Audience audience);

    /** Returns the text of {@code valueToTree}. */
    String tree(Object value);

    /** Calls {@code convertValue}. */
    <T> T convert(Object value, Class<T> type);

    /** Writes one after the other by a {@code SequenceWriter}, wrapped in an array. */
    String sequence(List<?> values, @Nullable Audience audience);

    /** Returns one writer to be used many times. */
    Function<Object, String> writer(@Nullable Audience audience);

    /** Parses what was written, as maps, lists, texts, numbers, by a mapper without any module. */
    Object parse(byte[] written);

    /** Returns a copy: {@code copy()} or {@code rebuild().build()}. */
    Mapping copy();
}
