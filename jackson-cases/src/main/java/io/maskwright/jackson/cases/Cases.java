package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What classes of cases have in common: the words in which they say what is written. */
public abstract class Cases implements Jackson.Runner {

    protected Cases() {}

    /** A mapper with the module under the display defaults. */
    protected final Mapping masking() {
        return masking(Setup.of(Samples.display()));
    }

    protected final Mapping masking(Setup setup) {
        return jackson().mapping(setup);
    }

    protected final Mapping plain() {
        return jackson().mapping(Setup.plain());
    }

    /** The value is written as expected under the display defaults, though a plain mapper would show a raw value. */
    protected final void assertMasked(Object value, String expected) {
        assertMasked(Setup.of(Samples.display()), value, null, expected);
    }

    protected final void assertMasked(Setup setup, Object value, @Nullable Audience audience, String expected) {
        assertThat(Leaks.in(jackson().mapping(setup.withoutModule()).bytes(value, null), Samples.RAW))
                .as("raw values that a plain mapper shows")
                .isNotEmpty();
        assertWritten(masking(setup).write(value, audience), expected);
        assertNoRaw(masking(setup).bytes(value, audience));
    }

    /** The value is written as a plain mapper writes it, but for the raw values, each of which stands masked. */
    protected final void assertOnlyRawReplaced(Setup setup, Object value) {
        String expected = jackson().mapping(setup.withoutModule()).write(value);
        for (int i = 0; i < Samples.RAW.size(); i++) {
            expected = expected.replace(Samples.RAW.get(i), Samples.MASKED.get(i));
        }
        assertMasked(setup, value, null, expected);
    }

    protected final void assertOnlyRawReplaced(Object value) {
        assertOnlyRawReplaced(Setup.of(Samples.display()), value);
    }

    /** The value is either refused by Maskwright or written without a raw value. */
    protected final void assertNeverRaw(Setup setup, Object value) {
        String written;
        try {
            written = masking(setup).write(value);
        } catch (RuntimeException e) {
            assertRefused(() -> {
                throw e;
            });
            return;
        }
        assertNoRaw(written);
    }

    /** The text is the one expected, and holds no raw value. */
    protected final void assertWritten(String written, String expected) {
        assertThat(written).isEqualTo(expected);
        assertNoRaw(written);
    }

    protected final void assertNoRaw(String written) {
        assertThat(Leaks.in(written, Samples.RAW)).as("leaks in %s", written).isEmpty();
    }

    protected final void assertNoRaw(byte[] written) {
        assertThat(Leaks.in(written, Samples.RAW)).as("leaks in bytes").isEmpty();
    }

    /** The value is written as a plain mapper with the same setup writes it. */
    protected final void assertSameAsPlain(Setup setup, Object value) {
        assertThat(masking(setup).bytes(value, null))
                .isEqualTo(jackson().mapping(setup.withoutModule()).bytes(value, null));
    }

    /** The call is refused by Maskwright, in words that name what is given, and shows no raw value anywhere. */
    protected final MaskwrightException assertRefused(ThrowingCallable call, String... words) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("refusal").isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertNoRaw(trace.toString());
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof MaskwrightException refusal) {
                for (String word : words) {
                    assertThat(refusal).hasMessageContaining(word);
                }
                return refusal;
            }
        }
        throw new AssertionError("refused, but not by Maskwright", thrown);
    }
}
