package io.maskwright.format;

import io.maskwright.Category;
import io.maskwright.internal.text.Digits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** MAC addresses, whose separators must be of one kind; the canonical form has none. */
final class MacFormat implements Format {

    private static final int MAX_CHARS = 17;

    private final CompactFormat written = new CompactFormat("device.mac", "", MAX_CHARS, DeviceNumbers::mac);

    @Override
    public Category category() {
        return written.category();
    }

    @Override
    public Validity validate(String text) {
        return written.validate(trimmed(text));
    }

    @Override
    public @Nullable String canonical(String text) {
        String plain = written.canonical(trimmed(text));
        return plain == null ? null : Digits.compact(plain, ":-.", MAX_CHARS);
    }

    private static String trimmed(String text) {
        return Objects.requireNonNull(text, "text must not be null").strip();
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
