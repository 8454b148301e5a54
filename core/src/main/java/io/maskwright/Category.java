package io.maskwright;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value is: a dotted lower-case name such as {@code phone.mobile}. The set is open. A category lies within its
 * parents: {@code phone.mobile} within {@code phone}; what a policy says of a parent holds for a child that it does not
 * name.
 *
 * <p>Immutable and thread-safe; equal by name.
 *
 * @param name dotted name, each part {@code [a-z][a-z0-9_-]*}, at most 100 characters
 */
public record Category(String name) implements Comparable<Category> {

    private static final int MAX_LENGTH = 100;
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)*");

    /**
     * Checks the name.
     *
     * @param name dotted name, each part {@code [a-z][a-z0-9_-]*}, at most 100 characters
     * @throws IllegalArgumentException if the name does not have the shape of a category
     */
    public Category {
        Objects.requireNonNull(name, "name must not be null");
        if (!isValidName(name)) {
            throw new IllegalArgumentException(
                    "name must be a dotted lower-case category such as phone.mobile, but has another shape ("
                            + name.length() + " characters)");
        }
    }

    /**
     * Returns the category of a name.
     *
     * @param name a dotted lower-case name
     * @return the category
     * @throws IllegalArgumentException if the name does not have the shape of a category
     */
    public static Category of(String name) {
        return new Category(name);
    }

    /**
     * Tells whether a text has the shape of a category name.
     *
     * @param name any text
     * @return whether {@link #of} would take it
     */
    public static boolean isValidName(String name) {
        return name.length() <= MAX_LENGTH && SHAPE.matcher(name).matches();
    }

    /**
     * Returns the category one level up.
     *
     * @return the parent, or null for a name without a dot
     */
    public @Nullable Category parent() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : new Category(name.substring(0, dot));
    }

    /**
     * Tells whether this category is another or one of its descendants: {@code phone.mobile} is within {@code phone},
     * {@code phones} is not.
     *
     * @param ancestor the other category
     * @return whether this lies within it; true for itself
     */
    public boolean isWithin(Category ancestor) {
        return name.startsWith(ancestor.name)
                && (name.length() == ancestor.name.length() || name.charAt(ancestor.name.length()) == '.');
    }

    @Override
    public int compareTo(Category other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
