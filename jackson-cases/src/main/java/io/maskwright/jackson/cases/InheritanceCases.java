package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T-12: annotations on supertypes, interfaces and mix-ins. */
@SuppressWarnings("unused") // read by reflection
public abstract class InheritanceCases extends Cases {

    private static final String ONE = "{\"phone\":\"138****5678\"}";

    protected InheritanceCases() {}

    interface HasPhone {
        @Sensitive("phone")
        String getPhone();
    }

    interface HasPhoneDeeply extends HasPhone {}

    record Component(String phone) implements Accessor {}

    interface Accessor {
        @Sensitive("phone")
        String phone();
    }

    static class ByInterface implements HasPhoneDeeply {
        @Override
        public String getPhone() {
            return Samples.PHONE;
        }
    }

    interface WithDefault {
        @Sensitive("phone")
        default String getPhone() {
            return Samples.PHONE;
        }
    }

    static class ByDefault implements WithDefault {}

    static class Base {
        @Sensitive("phone")
        protected String phone = Samples.PHONE;

        public String getPhone() {
            return phone;
        }
    }

    static class Inheriting extends Base {}

    static class Overriding extends Base {
        @Override
        public String getPhone() {
            return super.getPhone();
        }
    }

    /** The field of the superclass is marked, a field of the same name hides it. */
    static class Hiding extends Base {
        public String phone = Samples.PHONE;
    }

    abstract static class GenericBase<T> {
        @Sensitive("phone")
        public abstract T getPhone();
    }

    static class OfText extends GenericBase<String> {
        @Override
        public String getPhone() {
            return Samples.PHONE;
        }
    }

    static class ThirdParty {
        private final String phone = Samples.PHONE;

        public String city = "Oslo";

        public String getPhone() {
            return phone;
        }
    }

    static class ThirdPartyChild extends ThirdParty {}

    abstract static class FieldMixIn {
        @Sensitive("phone")
        private String phone = "";
    }

    abstract static class GetterMixIn {
        @Sensitive("phone")
        abstract String getPhone();
    }

    interface InterfaceMixIn {
        @Sensitive("phone")
        @JsonProperty("msisdn")
        String getPhone();
    }

    record ThirdPartyRecord(String phone) {}

    interface RecordMixIn {
        @Sensitive("phone")
        String phone();
    }

    record Holder(HasPhone one, List<HasPhone> more) {}

    static class Ignoring {
        @JsonIgnore
        @Sensitive("phone")
        public String secret = Samples.PHONE;

        @Sensitive("phone")
        public String phone = Samples.PHONE;
    }

    @JsonIgnoreProperties("secret")
    static class IgnoringByName extends Ignoring {}

    @Test
    public void t12_interfaceMethodAnnotated_isMasked() {
        assertMasked(new ByInterface(), ONE);
        assertMasked(new ByDefault(), ONE);
        assertMasked(new Component(Samples.PHONE), ONE);
    }

    @Test
    public void t12_valueOfInterfaceType_isMasked() {
        assertMasked(
                new Holder(new ByInterface(), List.of(new ByInterface())),
                "{\"more\":[" + ONE + "],\"one\":" + ONE + "}");
        assertWritten(masking().typed(new ByInterface(), HasPhone.class, null), ONE);
    }

    @Test
    public void t12_superclassFieldAnnotated_isMasked() {
        assertMasked(new Inheriting(), ONE);
        assertMasked(new Overriding(), ONE);
    }

    @Test
    public void t12_superclassFieldHidden_isMasked() {
        assertMasked(new Hiding(), ONE);
    }

    @Test
    public void t12_genericSuperclassMethodAnnotated_isMasked() {
        assertMasked(new OfText(), ONE);
    }

    @Test
    public void t12_mixIns_areHonoured() {
        String masked = "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}";
        Setup setup = Setup.of(Samples.display());
        assertMasked(setup.mixIn(ThirdParty.class, FieldMixIn.class), new ThirdParty(), null, masked);
        assertMasked(
                Setup.of(Samples.display()).mixIn(ThirdParty.class, GetterMixIn.class), new ThirdParty(), null, masked);
        assertMasked(
                Setup.of(Samples.display()).mixIn(ThirdParty.class, InterfaceMixIn.class),
                new ThirdParty(),
                null,
                "{\"city\":\"Oslo\",\"msisdn\":\"138****5678\"}");
    }

    @Test
    public void t12_mixInOfSuperclassOrRecord_isHonoured() {
        assertMasked(
                Setup.of(Samples.display()).mixIn(ThirdParty.class, GetterMixIn.class),
                new ThirdPartyChild(),
                null,
                "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}");
        assertMasked(
                Setup.of(Samples.display()).mixIn(ThirdPartyRecord.class, RecordMixIn.class),
                new ThirdPartyRecord(Samples.PHONE),
                null,
                ONE);
    }

    @Test
    public void t12_ignoredProperty_staysIgnored() {
        assertMasked(new IgnoringByName(), ONE);
        assertMasked(new Ignoring(), ONE);
    }
}
