package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Types that hold one telephone number each, and how they are made from it. */
public final class MaskedShapes {

    private MaskedShapes() {}

    /** How a shape is made, by its type. */
    public static Map<Class<?>, Function<String, Object>> all() {
        Map<Class<?>, Function<String, Object>> all = new LinkedHashMap<>();
        all.put(ReadBackShapes.PublicField.class, text -> {
            ReadBackShapes.PublicField made = new ReadBackShapes.PublicField();
            made.phone = text;
            return made;
        });
        all.put(ReadBackShapes.Component.class, text -> new ReadBackShapes.Component(text, ""));
        all.put(ReadBackShapes.Setter.class, text -> {
            ReadBackShapes.Setter made = new ReadBackShapes.Setter();
            made.setPhone(text);
            return made;
        });
        all.put(ReadBackShapes.AnySetter.class, text -> {
            ReadBackShapes.AnySetter made = new ReadBackShapes.AnySetter();
            made.put("home", text);
            return made;
        });
        all.put(ReadBackShapes.Holder.class, text -> {
            ReadBackShapes.Holder made = new ReadBackShapes.Holder();
            made.inner.phone = text;
            return made;
        });
        all.put(ReadBackShapes.MarkedHolder.class, text -> {
            ReadBackShapes.MarkedHolder made = new ReadBackShapes.MarkedHolder();
            made.inner.phone = text;
            return made;
        });
        all.put(ReadBackShapes.Phones.class, text -> {
            ReadBackShapes.Phones made = new ReadBackShapes.Phones();
            made.all = List.of(new ReadBackShapes.Phone(text));
            return made;
        });
        all.put(ReadBackShapes.Call.class, text -> {
            ReadBackShapes.Call made = new ReadBackShapes.Call();
            ReadBackShapes.Caller caller = new ReadBackShapes.Caller();
            caller.phone = text;
            made.party = caller;
            return made;
        });
        all.put(InList.class, text -> new InList(List.of(text)));
        all.put(InMarkedElements.class, text -> new InMarkedElements(List.of(text)));
        all.put(InSet.class, text -> new InSet(Set.of(text)));
        all.put(InArray.class, text -> new InArray(new String[] {text}));
        all.put(InObjects.class, text -> new InObjects(new Object[] {List.of(text)}));
        all.put(InMap.class, text -> new InMap(Map.of("home", text)));
        all.put(InMarkedValues.class, text -> new InMarkedValues(Map.of("home", List.of(text))));
        all.put(AsKey.class, text -> new AsKey(Map.of(text, "x")));
        all.put(AsObject.class, AsObject::new);
        all.put(AsTree.class, text -> new AsTree(Map.of("a", List.of(Map.of("b", text)))));
        all.put(InOptional.class, text -> new InOptional(Optional.of(text)));
        all.put(InReference.class, text -> new InReference(new AtomicReference<>(text)));
        all.put(AsCharacters.class, text -> new AsCharacters(text.toCharArray()));
        all.put(Aliased.class, text -> new Aliased(text));
        all.put(Leaves.class, text -> new Leaves(new Contact(text, List.of(text))));
        all.put(Merged.class, text -> {
            Merged made = new Merged();
            made.phones = new ArrayList<>(List.of(text));
            return made;
        });
        all.put(ByValue.class, text -> new ByValue(new Digits(text)));
        all.put(Inherited.class, text -> {
            Inherited made = new Inherited();
            made.setPhone(text);
            return made;
        });
        all.put(Wrapped.class, text -> new Wrapped(new Named(text)));
        all.put(WrappedInArray.class, text -> new WrappedInArray(new NamedInArray(text)));
        all.put(ByProperty.class, text -> new ByProperty(new NamedByProperty(text)));
        return all;
    }

    public record InList(@Sensitive("phone") List<String> phones) {}

    public record InMarkedElements(List<@Sensitive("phone") String> phones) {}

    public record InSet(@Sensitive("phone") Set<String> phones) {}

    public record InArray(@Sensitive("phone") String[] phones) {}

    public record InObjects(@Sensitive("phone") Object[] phones) {}

    public record InMap(@Sensitive("phone") Map<String, String> phones) {}

    public record InMarkedValues(Map<String, List<@Sensitive("phone") String>> phones) {}

    public record AsKey(Map<@Sensitive("phone") String, String> phones) {}

    public record AsObject(@Sensitive("phone") Object phone) {}

    public record AsTree(@Sensitive("phone") Map<String, Object> phones) {}

    public record InOptional(@Sensitive("phone") Optional<String> phone) {}

    public record InReference(@Sensitive("phone") AtomicReference<String> phone) {}

    public record AsCharacters(@Sensitive("phone") char[] phone) {}

    public record Aliased(@Sensitive("phone") @JsonAlias("tel") String phone) {}

    public record Contact(String phone, List<String> more) {}

    public record Leaves(@Sensitive(value = "phone", nested = Nested.LEAVES) Contact contact) {}

    public static final class Merged {
        @JsonMerge
        @Sensitive("phone")
        public List<String> phones = new ArrayList<>();
    }

    /** A value that is one text, marked at the member that gives it. */
    public static final class Digits {
        private final String text;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Digits(String text) {
            this.text = text;
        }

        @JsonValue
        @Sensitive("phone")
        public String text() {
            return text;
        }
    }

    public record ByValue(Digits phone) {}

    public interface Described {
        @Sensitive("phone")
        String getPhone();
    }

    public static final class Inherited implements Described {
        private String phone = "";

        @Override
        public String getPhone() {
            return phone;
        }

        public void setPhone(String phone) {
            this.phone = phone;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(value = Named.class, name = "named"))
    public interface InObject {}

    public record Named(@JsonProperty("number") String number) implements InObject {}

    public record Wrapped(@Sensitive(value = "phone", nested = Nested.LEAVES) InObject phone) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    @JsonSubTypes(@JsonSubTypes.Type(value = NamedInArray.class, name = "named"))
    public interface InJsonArray {}

    public record NamedInArray(@JsonProperty("number") String number) implements InJsonArray {}

    public record WrappedInArray(@Sensitive(value = "phone", nested = Nested.LEAVES) InJsonArray phone) {}

    public interface Anything {}

    public record Plain(@JsonProperty("number") String number) implements Anything {}

    public record External(
            @Sensitive(value = "phone", nested = Nested.LEAVES)
                    @JsonTypeInfo(
                            use = JsonTypeInfo.Id.NAME,
                            include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                            property = "kind")
                    @JsonSubTypes(@JsonSubTypes.Type(value = Plain.class, name = "plain"))
                    Anything phone,
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String kind) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = NamedByProperty.class, name = "named"))
    public interface Tagged {}

    public record NamedByProperty(@JsonProperty("number") String number) implements Tagged {}

    public record ByProperty(@Sensitive(value = "phone", nested = Nested.LEAVES) Tagged phone) {}
}
