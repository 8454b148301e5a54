package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** T-22: what of a user's objects is called, and how often. */
public abstract class GetterCases extends Cases {

    protected GetterCases() {}

    static class Counting {
        final AtomicInteger calls = new AtomicInteger();

        @Sensitive("phone")
        public String getPhone() {
            calls.incrementAndGet();
            return Samples.PHONE;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static class CountingIncluded extends Counting {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class CountingRow extends Counting {}

    static class Outer {
        final Counting counting = new Counting();

        @JsonUnwrapped(prefix = "x_")
        public Counting getInner() {
            return counting;
        }
    }

    static class Silent {
        @Sensitive("phone")
        public Object getPhone() {
            return new Secretive();
        }
    }

    /** None of its methods may be called. */
    static class Secretive {
        public String getValue() {
            throw new AssertionError("a getter of a hidden object");
        }

        @Override
        public String toString() {
            throw new AssertionError("toString");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode");
        }
    }

    static class Failing {
        @Sensitive("phone")
        public String getPhone() {
            throw new IllegalStateException("no phone: " + Samples.PHONE);
        }
    }

    record Text(@Sensitive("birth.date") Object date) {}

    record Spoken(@Sensitive("phone") CharSequence phone) {}

    @Test
    public void t22_getter_isCalledOnce() {
        for (Counting value : new Counting[] {new Counting(), new CountingIncluded(), new CountingRow()}) {
            String written = masking().write(value);
            assertNoRaw(written);
            assertThat(written).contains(Samples.PHONE_MASKED);
            assertThat(value.calls).hasValue(1);
        }
        Outer outer = new Outer();
        assertWritten(masking().write(outer), "{\"x_phone\":\"138****5678\"}");
        assertThat(outer.counting.calls).hasValue(1);
    }

    @Test
    public void t22_hiddenObject_isNotTouched() {
        assertWritten(masking().write(new Silent()), "{\"phone\":\"********\"}");
    }

    @Test
    public void t22_getterThatFails_failsByNameAndWithoutItsMessage() {
        Throwable thrown = catchThrowable(() -> masking().write(new Failing()));
        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertNoRaw(trace.toString());
        assertThat(trace.toString()).contains("phone");
    }

    @Test
    public void t22_valueThatCannotBeTreated_failsWithoutIt() {
        Desensitiser failing = Desensitiser.of(
                Policy.displayDefaults().toBuilder().onError(OnError.FAIL).build());
        Mapping mapping = masking(Setup.of(failing));
        for (Object value : new Object[] {Samples.PHONE, 13812345678L, true, new Object[] {Samples.PHONE}}) {
            Throwable thrown = catchThrowable(() -> mapping.write(new Text(value)));
            if (thrown != null) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                assertNoRaw(trace.toString());
            } else {
                assertNoRaw(mapping.write(new Text(value)));
            }
        }
    }

    @Test
    public void t22_characterSequenceOfTheUser_isTreatedAsText() {
        assertMasked(new Spoken(new StringBuilder(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
    }
}
