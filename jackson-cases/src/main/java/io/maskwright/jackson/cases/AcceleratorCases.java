package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Sensitive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T-15: Blackbird and Afterburner, registered before or after. */
@SuppressWarnings("unused") // read by reflection
public abstract class AcceleratorCases extends Cases {

    private static final String EXPECTED =
            "{\"fast\":\"138****5678\",\"amount\":\"138****5678\",\"city\":\"Oslo\",\"code\":\"7\",\"id\":7,"
                    + "\"phone\":\"138****5678\",\"to_phone\":\"138****5678\"}";

    protected AcceleratorCases() {}

    /** Public, with public accessors of each kind that accelerators replace. */
    @com.fasterxml.jackson.annotation.JsonPropertyOrder({"fast", "amount", "city", "code", "id", "phone"})
    public static class Parcel {

        @Sensitive("phone")
        public String fast = Samples.PHONE;

        @Sensitive("phone")
        public long getAmount() {
            return 13812345678L;
        }

        public String getCity() {
            return "Oslo";
        }

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public int getCode() {
            return 7;
        }

        public int getId() {
            return 7;
        }

        @Sensitive("phone")
        public String getPhone() {
            return Samples.PHONE;
        }

        @JsonUnwrapped(prefix = "to_")
        public Contact getTo() {
            return new Contact();
        }
    }

    /** What is unwrapped. */
    public static class Contact {

        @Sensitive("phone")
        public String getPhone() {
            return Samples.PHONE;
        }
    }

    /** Nothing marked. */
    public static class Open {
        public int getId() {
            return 7;
        }

        public String getCity() {
            return "Oslo";
        }

        public boolean isBig() {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    public void t15_outputIsTheSame(Setup.Accelerator accelerator) {
        Setup setup = Setup.of(Samples.display()).accelerator(accelerator);
        Mapping mapping = masking(setup);
        assertWritten(mapping.write(new Parcel()), EXPECTED);
        assertWritten(mapping.write(new Parcel()), EXPECTED);
        assertMasked(setup, new Parcel(), null, EXPECTED);
    }

    @ParameterizedTest
    @EnumSource
    public void t15_audiencesAreTold(Setup.Accelerator accelerator) {
        Mapping mapping = masking(Setup.of(Samples.readers()).accelerator(accelerator));
        assertThat(mapping.write(new Contact(), Samples.OWNER)).isEqualTo("{\"phone\":\"13812345678\"}");
        assertWritten(mapping.write(new Contact(), Samples.LABEL), "{\"phone\":\"1******5678\"}");
        assertWritten(mapping.write(new Contact(), Samples.SUPPORT), "{\"phone\":\"138****5678\"}");
    }

    @ParameterizedTest
    @EnumSource
    public void t15_unmarkedTypes_areAsPlain(Setup.Accelerator accelerator) {
        assertSameAsPlain(Setup.of(Samples.display()).accelerator(accelerator), new Open());
    }
}
