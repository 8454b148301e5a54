package io.maskwright.plan;

import io.maskwright.ValueContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a serialiser takes what {@link Place#write} decides about a value: it writes and never decides. One is made for
 * each value that is written; not thread-safe.
 *
 * @param <E> what writing may throw
 */
public interface ValueOutput<E extends Exception> {

    /**
     * Writes a value that nobody protects here, as the serialiser would by itself; types inside it may protect their own.
     *
     * @param value the value
     * @throws E if it cannot be written
     */
    void shown(Object value) throws E;

    /**
     * Writes the result of a treatment: a text, a number, a truth value, a date or another value of the JDK.
     *
     * @param result the result
     * @param original the class of the value it stands for; where it is the class of the result, the result is written in
     *     the format of the property
     * @throws E if it cannot be written
     */
    void treated(Object result, Class<?> original) throws E;

    /**
     * Writes a null.
     *
     * @throws E if it cannot be written
     */
    void nothing() throws E;

    /**
     * Starts a list of values.
     *
     * @param holder the array or collection, for its type only
     * @param size how many values follow
     * @throws E if it cannot be written
     */
    void startArray(Object holder, int size) throws E;

    /**
     * Ends the list that was started last.
     *
     * @throws E if it cannot be written
     */
    void endArray() throws E;

    /**
     * Starts a set of named values.
     *
     * @param holder the map, for its type only
     * @param size how many entries follow at most
     * @throws E if it cannot be written
     */
    void startObject(Object holder, int size) throws E;

    /**
     * Writes the name of an entry whose key was treated.
     *
     * @param name the name
     * @throws E if it cannot be written
     */
    void name(String name) throws E;

    /**
     * Writes the name of an entry whose key nobody protects, as the serialiser would by itself.
     *
     * @param key the key, or null
     * @throws E if it cannot be written
     */
    void shownName(@Nullable Object key) throws E;

    /**
     * Ends the set that was started last.
     *
     * @throws E if it cannot be written
     */
    void endObject() throws E;

    /**
     * Writes an object of which every leaf is treated, but for leaves that have a say of their own.
     *
     * @param object the object
     * @param place treats each leaf
     * @param context what surrounds the object
     * @throws E if it cannot be written
     */
    void leaves(Object object, Place place, ValueContext context) throws E;

    /**
     * Opens a container of the serialiser's own, such as the node of a tree.
     *
     * @param value the value
     * @return a collection, a map or a value of the JDK that stands for it, or null if the value is no such container
     */
    @Nullable
    Object opened(Object value);
}
