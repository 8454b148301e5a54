package io.maskwright.examples;

import io.maskwright.Category;
import io.maskwright.annotation.Categories;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.Validity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checking input, and giving equal values one form. */
final class Validating {

    // region validating
    static String verdict(String phone) {
        Validity validity = phones().validate(phone);
        return validity.isValid() ? "valid" : validity.words(); // names the reason, never the value
    }

    static @Nullable String oneForm(String phone) {
        return phones().canonical(phone); // 0912 345 678 and +84-912-345-678 both give +84912345678
    }

    private static Format phones() {
        return Objects.requireNonNull(Formats.standard().find(Category.of(Categories.PHONE)));
    }
    // endregion

    private Validating() {}
}
