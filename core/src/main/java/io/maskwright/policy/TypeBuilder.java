package io.maskwright.policy;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides the properties of a class that cannot be annotated. Default: properties that are not named stay as they are.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class TypeBuilder {

    private final FieldList properties = new FieldList("property");
    private @Nullable Word undecided;

    TypeBuilder() {}

    /**
     * Sets what happens to properties that neither this policy nor an annotation decides, as if the class were
     * annotated {@code @Classified}. Default: they stay as they are.
     *
     * @param choice the choice
     * @return this
     */
    public TypeBuilder undecided(Undecided choice) {
        undecided = Word.inJava(choice.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Decides a property in one word.
     *
     * @param name the name of a field, or of a getter without {@code get} or {@code is}
     * @param decision a category of the policy, or else a strategy expression
     * @return this
     * @throws IllegalArgumentException if the property is decided already
     */
    public TypeBuilder property(String name, String decision) {
        properties.add(name, decision);
        return this;
    }

    /**
     * Decides a property at length.
     *
     * @param name the name of a field, or of a getter without {@code get} or {@code is}
     * @param settings says what it is and how it is treated
     * @return this
     * @throws IllegalArgumentException if the property is decided already
     */
    public TypeBuilder property(String name, Consumer<FieldBuilder> settings) {
        properties.add(name, settings);
        return this;
    }

    TypeDraft build(String className) {
        return new TypeDraft(Word.inJava(className), undecided, properties.entries());
    }
}
