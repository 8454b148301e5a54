package io.maskwright.format;

import io.maskwright.Category;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A format whose values are read without separators; what is left of them is also the canonical form. */
final class CompactFormat implements Format {

    private final Category category;
    private final String separators;
    private final int maxChars;
    private final Check check;

    /** Judges a text of at least one character, plain and without separators. */
    @FunctionalInterface
    interface Check {
        Validity of(String compact);
    }

    CompactFormat(String category, String separators, int maxChars, Check check) {
        this.category = Category.of(category);
        this.separators = separators;
        this.maxChars = maxChars;
        this.check = check;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public Validity validate(String text) {
        return judge(compact(text));
    }

    @Override
    public @Nullable String canonical(String text) {
        String compact = compact(text);
        return judge(compact).isValid() ? compact : null;
    }

    private @Nullable String compact(String text) {
        return Digits.compact(Objects.requireNonNull(text, "text must not be null"), separators, maxChars);
    }

    private Validity judge(@Nullable String compact) {
        return compact == null || compact.isEmpty() ? Validity.invalid(Reason.LENGTH) : check.of(compact);
    }

    @Override
    public String toString() {
        return category.name();
    }
}
