package io.maskwright.policy;

import io.maskwright.Identifiability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says what a field of a dataset is, or how it is treated, or both. Defaults: the tier of the category, every purpose,
 * the policy's choice on error, and not optional.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class FieldBuilder {

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final List<Word> purposes = new ArrayList<>();

    FieldBuilder() {}

    /**
     * Sets what the field is.
     *
     * @param category the category name
     * @return this
     */
    public FieldBuilder category(String category) {
        words.put("category", Word.inJava(category));
        return this;
    }

    /**
     * Sets how the field is treated for every audience that no rule names.
     *
     * @param expression the strategy expression
     * @return this
     */
    public FieldBuilder strategy(String expression) {
        words.put("strategy", Word.inJava(expression));
        return this;
    }

    /**
     * Sets the least tier of the field; it raises the tier of the category and never lowers it.
     *
     * @param tier the name of a tier of the policy
     * @return this
     */
    public FieldBuilder tier(String tier) {
        words.put("tier", Word.inJava(tier));
        return this;
    }

    /**
     * Sets how values of the field help to find the person. Default: what the category says.
     *
     * @param identifiability the kind
     * @return this
     */
    public FieldBuilder kind(Identifiability identifiability) {
        words.put("kind", Word.inJava(identifiability.name().toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * Adds a purpose that may see the field; an audience with none of the field's purposes gets it redacted, or not at
     * all, as {@link PolicyBuilder#outsidePurpose} says. Default: every purpose may.
     *
     * @param purpose the purpose
     * @return this
     */
    public FieldBuilder purpose(String purpose) {
        purposes.add(Word.inJava(purpose));
        return this;
    }

    /**
     * Sets what happens when the strategy cannot treat a value of the field. Default: the policy's choice.
     *
     * @param choice the choice
     * @return this
     */
    public FieldBuilder onError(OnError choice) {
        words.put("onError", Word.inJava(choice.name().toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * Lets the field be absent from the data without an error.
     *
     * @return this
     */
    public FieldBuilder optional() {
        words.put("optional", Word.inJava("true"));
        return this;
    }

    /**
     * Says what the texts of the field hold. A text that is a JSON document is treated value by value: the paths of its
     * members go on from the path of this field, such as {@code payload.phone}, and what no path decides follows the
     * policy's choice for undecided fields. A text that is no such document cannot be treated. In tables, which do not
     * open texts, the field is withheld. It takes no category and no strategy; rules for single audiences decide the text
     * as a whole. Default: values.
     *
     * @param kind what they hold
     * @return this
     */
    public FieldBuilder content(FieldRule.Content kind) {
        if (kind == FieldRule.Content.JSON) {
            words.put("content", Word.inJava("json"));
        } else {
            words.remove("content");
        }
        return this;
    }

    Entry build(String path) {
        return new Entry(Word.inJava(path), words, purposes);
    }
}
