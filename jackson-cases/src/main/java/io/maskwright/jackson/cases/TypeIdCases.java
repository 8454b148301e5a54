package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.maskwright.annotation.Sensitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-14: classes named beside values. */
public abstract class TypeIdCases extends Cases {

    protected TypeIdCases() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(Post.class), @JsonSubTypes.Type(Pickup.class)})
    interface Delivery {}

    @JsonTypeName("post")
    record Post(@Sensitive("phone") String phone) implements Delivery {}

    @JsonTypeName("pickup")
    record Pickup(@Sensitive("person.name") String name) implements Delivery {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonTypeName("wrapped")
    record InObject(@Sensitive("phone") String phone) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    @JsonTypeName("wrapped")
    record InArray(@Sensitive("phone") String phone) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
    @JsonTypeName("k")
    record Existing(String kind, @Sensitive("phone") String phone) {}

    record External(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "how")
                    Delivery delivery,
            String how) {}

    record Many(List<Delivery> all, Map<String, Delivery> named) {}

    record MarkedPolymorphic(@Sensitive("phone") Delivery delivery) {}

    record TypedText(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY) @Sensitive("phone")
                    Object value) {}

    record TypedElements(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @Sensitive("phone") List<String[]> all) {}

    static class Open {
        @Sensitive("phone")
        public @Nullable Object value;

        @Sensitive("phone")
        public List<String> phones = new ArrayList<>(List.of(Samples.PHONE));

        public @Nullable Object note;
    }

    static class Leaf {
        @Sensitive("phone")
        public String phone = Samples.PHONE;
    }

    private static final Post POST = new Post(Samples.PHONE);

    @Test
    public void t14_typeIdAsProperty_isRightAndValueMasked() {
        assertMasked(POST, "{\"kind\":\"post\",\"phone\":\"138****5678\"}");
        assertOnlyRawReplaced(new Many(List.of(POST), Map.of("a", new Pickup(Samples.NAME))));
    }

    @Test
    public void t14_typeIdOfDeclaredType_isRightAndValueMasked() {
        assertWritten(masking().typed(POST, Delivery.class, null), "{\"kind\":\"post\",\"phone\":\"138****5678\"}");
        assertWritten(
                masking().typedList(List.of(POST), Delivery.class, null),
                "[{\"kind\":\"post\",\"phone\":\"138****5678\"}]");
    }

    @Test
    public void t14_typeIdAsWrapper_isRightAndValueMasked() {
        assertMasked(new InObject(Samples.PHONE), "{\"wrapped\":{\"phone\":\"138****5678\"}}");
        assertMasked(new InArray(Samples.PHONE), "[\"wrapped\",{\"phone\":\"138****5678\"}]");
    }

    @Test
    public void t14_existingAndExternalTypeId_areRightAndValueMasked() {
        assertOnlyRawReplaced(new Existing("k", Samples.PHONE));
        assertOnlyRawReplaced(new External(POST, "x"));
    }

    @Test
    public void t14_markedPolymorphicProperty_isTreatedAsOneValue() {
        assertNeverRaw(Setup.of(Samples.display()), new MarkedPolymorphic(POST));
    }

    @Test
    public void t14_typedMarkedText_isNeverRaw() {
        assertNeverRaw(Setup.of(Samples.display()), new TypedText(Samples.PHONE));
        assertNeverRaw(Setup.of(Samples.display()), new TypedText(13812345678L));
        assertNeverRaw(Setup.of(Samples.display()), new TypedText(new ArrayList<>(List.of(Samples.PHONE))));
    }

    @Test
    public void t14_typeIdsOfMarkedElements_areAsPlain() {
        assertOnlyRawReplaced(new TypedElements(new ArrayList<>(List.<String[]>of(new String[] {Samples.PHONE}))));
    }

    @Test
    public void t14_defaultTyping_keepsTypeIdsOfBeansAndHolders() {
        Setup setup = Setup.of(Samples.display()).typing(Setup.DefaultTyping.NON_FINAL);
        Open open = new Open();
        open.value = Samples.PHONE;
        open.note = new Leaf();
        assertOnlyRawReplaced(setup, open);
        assertOnlyRawReplaced(setup, new ArrayList<>(List.of(new Leaf())));
        assertOnlyRawReplaced(setup, new HashMap<>(Map.of("a", new Leaf())));
    }

    @Test
    public void t14_defaultTypingWithOtherValues_isNeverRaw() {
        Setup setup = Setup.of(Samples.display()).typing(Setup.DefaultTyping.NON_FINAL);
        for (Object value : List.of(13812345678L, List.of(Samples.PHONE), new Leaf(), Map.of("a", Samples.PHONE))) {
            Open open = new Open();
            open.value = value;
            assertNoRaw(masking(setup).write(open));
        }
    }
}
