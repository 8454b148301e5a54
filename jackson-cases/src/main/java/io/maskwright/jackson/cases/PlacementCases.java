package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maskwright.annotation.Sensitive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** T-04, T-11, T-12: where the annotation stands. */
@SuppressWarnings("unused") // read by reflection
public abstract class PlacementCases extends Cases {

    private static final String ONE = "{\"phone\":\"138****5678\"}";

    protected PlacementCases() {}

    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Sensitive("phone")
    @interface FieldOnly {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Sensitive("phone")
    @interface MethodOnly {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Sensitive("phone")
    @interface ParameterOnly {}

    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Sensitive("phone")
    @interface Phone {}

    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @Phone
    @interface Mobile {}

    record Everywhere(@Sensitive("phone") String phone) {}

    record OnField(@FieldOnly String phone) {}

    record OnMethod(@MethodOnly String phone) {}

    record OnParameter(@ParameterOnly String phone) {}

    record OnAccessor(String phone) {
        @Override
        @Sensitive("phone")
        public String phone() {
            return phone;
        }
    }

    record OnCanonicalConstructor(String phone) {
        OnCanonicalConstructor(@Sensitive("phone") String phone) {
            this.phone = phone;
        }
    }

    record ByMeta(@Phone String phone) {}

    record ByMetaOfMeta(@Mobile String phone) {}

    record Renamed(@JsonProperty("msisdn") @Sensitive("phone") String phone) {}

    record RenamedOnField(@JsonProperty("msisdn") @FieldOnly String phone) {}

    record Camel(@Sensitive("phone") String mobilePhone, String homeTown) {}

    static class PublicField {
        @Sensitive("phone")
        public String phone = Samples.PHONE;
    }

    static class PrivateField {
        @FieldOnly
        private final String phone = Samples.PHONE;

        public String getPhone() {
            return phone;
        }
    }

    static class HiddenField {
        @FieldOnly
        @JsonProperty
        private final String phone = Samples.PHONE;
    }

    static class Getter {
        private final String phone = Samples.PHONE;

        @MethodOnly
        public String getPhone() {
            return phone;
        }
    }

    static class Setter {
        private String phone = Samples.PHONE;

        public String getPhone() {
            return phone;
        }

        @MethodOnly
        public void setPhone(String phone) {
            this.phone = phone;
        }
    }

    static class SetterParameter {
        private String phone = Samples.PHONE;

        public String getPhone() {
            return phone;
        }

        public void setPhone(@ParameterOnly String phone) {
            this.phone = phone;
        }
    }

    static class Creator {
        private final String phone;

        @JsonCreator
        Creator(@JsonProperty("phone") @ParameterOnly String phone) {
            this.phone = phone;
        }

        public String getPhone() {
            return phone;
        }
    }

    static class RenamedGetter {
        @FieldOnly
        private final String phone = Samples.PHONE;

        @JsonProperty("msisdn")
        public String getPhone() {
            return phone;
        }
    }

    static class RenamedByMethod {
        @FieldOnly
        @JsonProperty("phone")
        private final String p = Samples.PHONE;

        @JsonProperty("phone")
        public String anything() {
            return p;
        }
    }

    /** No reader is named after a field, but the getter gives it. */
    static class BooleanLike {
        @MethodOnly
        public Object isPhone() {
            return Samples.PHONE;
        }

        @MethodOnly
        public String getPhone() {
            return Samples.PHONE;
        }
    }

    @Test
    public void t04_recordComponent_isMasked() {
        assertMasked(new Everywhere(Samples.PHONE), ONE);
    }

    @Test
    public void t04_recordComponentWithFieldOnlyAnnotation_isMasked() {
        assertMasked(new OnField(Samples.PHONE), ONE);
        assertMasked(new RenamedOnField(Samples.PHONE), "{\"msisdn\":\"138****5678\"}");
    }

    @Test
    public void t04_recordComponentWithMethodOnlyOrParameterOnlyAnnotation_isMasked() {
        assertMasked(new OnMethod(Samples.PHONE), ONE);
        assertMasked(new OnParameter(Samples.PHONE), ONE);
    }

    @Test
    public void t04_recordAccessorOrConstructorAnnotated_isMasked() {
        assertMasked(new OnAccessor(Samples.PHONE), ONE);
        assertMasked(new OnCanonicalConstructor(Samples.PHONE), ONE);
    }

    @Test
    public void t04_hiddenFieldWithoutGetter_doesNotAppear() {
        class Quiet {
            @FieldOnly
            private final String phone = Samples.PHONE;

            public String city = "Oslo";
        }
        assertWritten(masking().write(new Quiet()), "{\"city\":\"Oslo\"}");
    }

    @Test
    public void t11_metaAnnotationWithoutJackson_isHonoured() {
        assertMasked(new ByMeta(Samples.PHONE), ONE);
        assertMasked(new ByMetaOfMeta(Samples.PHONE), ONE);
    }

    @Test
    public void t12_fields_areMasked() {
        assertMasked(new PublicField(), ONE);
        assertMasked(new PrivateField(), ONE);
        assertMasked(new HiddenField(), ONE);
    }

    @Test
    public void t12_accessors_areMasked() {
        assertMasked(new Getter(), ONE);
        assertMasked(new Setter(), ONE);
        assertMasked(new SetterParameter(), ONE);
        assertMasked(new Creator(Samples.PHONE), ONE);
        assertMasked(new BooleanLike(), ONE);
    }

    @Test
    public void t12_renamedProperty_isMaskedUnderItsNewName() {
        assertMasked(new Renamed(Samples.PHONE), "{\"msisdn\":\"138****5678\"}");
        assertMasked(new RenamedGetter(), "{\"msisdn\":\"138****5678\"}");
        assertMasked(new RenamedByMethod(), ONE);
    }

    @Test
    public void t12_namingStrategy_changesTheNameAlone() {
        assertMasked(
                Setup.of(Samples.display()).naming(Setup.Naming.SNAKE_CASE),
                new Camel(Samples.PHONE, "Oslo"),
                null,
                "{\"home_town\":\"Oslo\",\"mobile_phone\":\"138****5678\"}");
    }
}
