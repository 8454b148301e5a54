package io.maskwright.format;

import io.maskwright.Category;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** E-mail addresses; in the canonical form the domain is in lower case, and the local part as it was written. */
final class EmailFormat implements Format {

    private static final Category CATEGORY = Category.of("email");

    @Override
    public Category category() {
        return CATEGORY;
    }

    @Override
    public Validity validate(String text) {
        return NetworkNames.email(
                Objects.requireNonNull(text, "text must not be null").strip());
    }

    @Override
    public @Nullable String canonical(String text) {
        if (!validate(text).isValid()) {
            return null;
        }
        String address = text.strip();
        int domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain) + address.substring(domain).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return CATEGORY.name();
    }
}
