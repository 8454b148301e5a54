package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIdentityReference;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.plan.RawShape;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** T-08, T-09 and the other shapes that are settled, or refused, when Jackson builds what writes a type. */
public abstract class RefusalCases extends Cases {

    protected RefusalCases() {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
    @JsonPropertyOrder({"phone", "city"})
    record ById(@Sensitive("phone") String phone, String city) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "id")
    @JsonIdentityReference(alwaysAsId = true)
    record OnlyId(@JsonProperty("id") @Sensitive("phone") String phone) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "id")
    record ByOpenId(int id, @Sensitive("phone") String phone) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
    record Numbered(@Sensitive("phone") String phone) {}

    record IdOnProperty(
            @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
                    List<Person> people) {}

    record Person(@Sensitive("phone") String phone) {}

    record RawText(@JsonRawValue @Sensitive("phone") String phone) {}

    record Box<T>(T content) {}

    record Boxing(Box<@Sensitive("phone") String> box) {}

    record Contradiction(@Sensitive("phone") @NotSensitive String phone) {}

    record Keyed(Map<Person, Integer> calls) {}

    record Half(@Sensitive("phone") String phone, String city, String street) {}

    record Whole(@Sensitive("phone") String phone, @NotSensitive String city) {}

    @Classified
    record Undecided(String phone, @NotSensitive String city) {}

    @Classified
    record ClassifiedUnmarked(String city, String street) {}

    private static Setup display() {
        return Setup.of(Samples.display());
    }

    @Test
    public void t08_rawValue_isMaskedAndQuoted() {
        assertMasked(new RawText(Samples.PHONE), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t09_markedPropertyAsObjectId_isRefusedByName() {
        ById one = new ById(Samples.PHONE, "Oslo");
        assertRefused(() -> masking().write(List.of(one, one)), "ById", "phone");
        assertRefused(() -> masking().write(one), "ById", "phone");
    }

    @Test
    public void t09_markedPropertyAsTheOnlyReference_isRefused() {
        assertRefused(() -> masking().write(new OnlyId(Samples.PHONE)), "OnlyId");
        assertRefused(() -> masking().write(List.of(new OnlyId(Samples.PHONE))), "OnlyId");
    }

    @Test
    public void t09_objectIdAskedForByTheProperty_isRefused() {
        Person one = new Person(Samples.PHONE);
        assertNeverRaw(display(), new IdOnProperty(List.of(one, one)));
    }

    @Test
    public void t09_otherObjectIds_areLetThrough() {
        ByOpenId one = new ByOpenId(7, Samples.PHONE);
        assertMasked(List.of(one, one), "[{\"id\":7,\"phone\":\"138****5678\"},7]");
        Numbered two = new Numbered(Samples.PHONE);
        assertMasked(List.of(two, two), "[{\"@id\":1,\"phone\":\"138****5678\"},1]");
    }

    @Test
    public void t09_allowedObjectId_isWritten() {
        ById one = new ById(Samples.PHONE, "Oslo");
        Setup setup = display().allow(ById.class, RawShape.OBJECT_ID);
        Assertions.assertThat(masking(setup).write(List.of(one, one)))
                .isEqualTo("[{\"phone\":\"138****5678\",\"city\":\"Oslo\"},\"13812345678\"]");
    }

    @Test
    public void t09_permissionForOneType_isNoneForAnother() {
        Setup setup = display().allow(ByOpenId.class, RawShape.OBJECT_ID).allow(ById.class, RawShape.OWN_SERIALIZER);
        assertRefused(() -> masking(setup).write(new ById(Samples.PHONE, "Oslo")), "ById", "phone");
    }

    @Test
    public void markOnTypeArgumentOfABean_isRefused() {
        assertRefused(() -> masking().write(new Boxing(new Box<>(Samples.PHONE))), "Boxing", "box", "Box");
    }

    @Test
    public void contradiction_isRefused() {
        assertRefused(() -> masking().write(new Contradiction(Samples.PHONE)), "Contradiction", "phone");
    }

    @Test
    public void beanWithMarkedPropertiesAsMapKey_isRefused() {
        assertRefused(() -> masking().write(new Keyed(Map.of(new Person(Samples.PHONE), 1))), "Person");
        assertRefused(() -> masking().write(Map.of(new Person(Samples.PHONE), 1)), "Person");
    }

    @Test
    public void strict_undecidedPropertyOfMarkedType_isRefusedWithAllNames() {
        Setup strict = display().strictness(Setup.Strictness.REFUSE_UNDECIDED);
        assertRefused(() -> masking(strict).write(new Half(Samples.PHONE, "Oslo", "Main")), "Half", "city", "street");
        assertRefused(() -> masking(strict).write(new ClassifiedUnmarked("Oslo", "Main")), "city", "street");
        assertMasked(
                display().strictness(Setup.Strictness.REFUSE_UNDECIDED),
                new Whole(Samples.PHONE, "Oslo"),
                null,
                "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}");
    }

    @Test
    public void strict_typeWithNothingMarked_isWritten() {
        Setup strict = display().strictness(Setup.Strictness.REFUSE_UNDECIDED);
        assertSameAsPlain(strict, new Box<>("Oslo"));
    }

    @Test
    public void classified_undecidedPropertyIsRedacted() {
        assertMasked(new Undecided(Samples.PHONE, "Oslo"), "{\"city\":\"Oslo\",\"phone\":\"********\"}");
    }

    @Test
    public void refusal_comesAgainOnEachCall() {
        Mapping mapping = masking();
        for (int i = 0; i < 3; i++) {
            assertRefused(() -> mapping.write(new ById(Samples.PHONE, "Oslo")), "ById");
        }
    }
}
