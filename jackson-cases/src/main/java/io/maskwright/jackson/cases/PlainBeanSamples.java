package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Beans and records nobody marked. */
@SuppressWarnings("unused") // read by reflection
final class PlainBeanSamples {

    private PlainBeanSamples() {}

    record Point(int x, int y) {}

    record Line(Point from, @Nullable Point to, List<Point> by, Map<String, Point> named) {}

    record Generic<T>(T value, List<T> all) {}

    @JsonPropertyOrder({"z", "a"})
    record Ordered(int a, int z) {}

    record Renamed(@JsonProperty("other") int value) {}

    record Formatted(
            @JsonFormat(shape = JsonFormat.Shape.STRING) int number,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate date,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Size size) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    record Row(int x, @Nullable String y) {}

    record Unwrapping(@JsonUnwrapped(prefix = "p_", suffix = "_s") Point point, @JsonUnwrapped Renamed renamed) {}

    record Raw(@JsonRawValue String json) {}

    record Value(@JsonValue String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NonNull(@Nullable String a, String b) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NonEmpty(String a, List<String> b, Map<String, String> c, Optional<String> d) {}

    record NonNullContent(@JsonInclude(content = JsonInclude.Include.NON_EMPTY) Map<String, String> map) {}

    @JsonFilter("f")
    record Filtered(int a, int b) {}

    @JsonRootName("root")
    record Rooted(int a) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
    record Numbered(String name) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "name")
    record Identified(String name) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonTypeName("named")
    record Named(int a) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    record Classed(int a) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    @JsonTypeName("arrayed")
    record Arrayed(int a) {}

    record Polymorphic(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

    record MixedIn(int secret, int open) {}

    record Camel(int firstValue, int secondValue) {}

    interface MixIn {
        @JsonIgnore
        int secret();

        @JsonProperty("shown")
        int open();
    }

    enum Size {
        SMALL,
        @JsonProperty("big")
        LARGE {
            @Override
            public String toString() {
                return "x";
            }
        }
    }

    static class Fields {
        public int a = 1;
        public final String b = "b";
        protected int hidden = 2;

        @JsonProperty
        private int shown = 3;

        public transient int passing = 4;
    }

    static class Getters {
        public int getA() {
            return 1;
        }

        public boolean isB() {
            return true;
        }

        @JsonGetter("c")
        public String anything() {
            return "c";
        }

        @JsonIgnore
        public int getHidden() {
            return 2;
        }

        public static int getStatic() {
            return 3;
        }
    }

    @JsonIgnoreProperties("a")
    static class Child extends Fields {
        public int c = 5;
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
    static class FieldsOnly {
        private final int x = 1;

        public int getY() {
            return 2;
        }
    }

    static class Extra {
        public int a = 1;

        @JsonAnyGetter
        public Map<String, Object> extra() {
            return Map.of("b", List.of(2));
        }
    }

    static class Viewed {
        public int a = 1;

        @JsonView(Viewed.class)
        public int b = 2;
    }

    static class Empty {}

    static class Tree {
        public int id = 1;

        @JsonManagedReference
        public List<Leaf> leaves = List.of(new Leaf(this));
    }

    static class Leaf {
        public int id = 2;

        @JsonBackReference
        public final Tree tree;

        Leaf(Tree tree) {
            this.tree = tree;
        }
    }

    static Stream<PlainSample> all() {
        return Stream.of(beans(), shapes(), inclusion(), types()).flatMap(each -> each);
    }

    private static Stream<PlainSample> beans() {
        Point point = new Point(1, 2);
        return Stream.of(
                PlainSample.of("RecordSerializationBasicTest: record", point),
                PlainSample.of("TestBeanSerializer: nested", new Line(point, null, List.of(point), Map.of("a", point))),
                PlainSample.of("GenericTypeSerializationTest", new Generic<>(point, List.of(point))),
                PlainSample.of("FieldSerializationTest", new Fields()),
                PlainSample.of("SerializationAnnotationsTest: getters", new Getters()),
                PlainSample.of("TestAnnotationInheritance", new Child()),
                PlainSample.of("TestAutoDetectForSer", new FieldsOnly()),
                PlainSample.of("SerializationOrderTest", new Ordered(1, 2)),
                PlainSample.of("SerializationAnnotationsTest: renamed", new Renamed(1)),
                PlainSample.of("TestEmptyClass", new Empty()),
                PlainSample.of("TestRootType: annotated root", new Rooted(1)),
                PlainSample.of("TestEnumSerialization: renamed constants", List.of(Size.SMALL, Size.LARGE)),
                PlainSample.of("EnumAsMapKeyTest: renamed constants", Map.of(Size.LARGE, 1)),
                PlainSample.of("MapperMixinsTest: unused mix-in", point),
                new PlainSample(
                        "MapperMixinsTest", new MixedIn(1, 2), setup -> setup.mixIn(MixedIn.class, MixIn.class)),
                new PlainSample("NamingStrategyTest", new Camel(1, 2), setup -> setup.naming(Setup.Naming.SNAKE_CASE)));
    }

    private static Stream<PlainSample> shapes() {
        return Stream.of(
                PlainSample.of("FormatTest", new Formatted(7, LocalDate.of(2026, 1, 2), Size.LARGE)),
                PlainSample.of("POJOAsArrayTest", List.of(new Row(1, "a"), new Row(2, null))),
                PlainSample.of("UnwrappedBasicTest", new Unwrapping(new Point(1, 2), new Renamed(3))),
                PlainSample.of("RawValueTest", new Raw("{\"a\" : 1}")),
                PlainSample.of("JsonValueTest: record", List.of(new Value("v"))),
                PlainSample.of("JsonValueTest: as map key", Map.of(new Value("v"), 1)),
                PlainSample.of("AnyGetterTest", new Extra()),
                PlainSample.of("BackReference1Test", new Tree()));
    }

    private static Stream<PlainSample> inclusion() {
        return Stream.of(
                PlainSample.of("JsonIncludeTest: not null", List.of(new NonNull(null, "b"), new NonNull("a", ""))),
                PlainSample.of(
                        "JsonIncludeTest: not empty",
                        List.of(
                                new NonEmpty("", List.of(), Map.of(), Optional.empty()),
                                new NonEmpty("a", List.of(""), Map.of("a", ""), Optional.of("")))),
                PlainSample.of("MapInclusionTest", new NonNullContent(Map.of("a", ""))),
                new PlainSample(
                        "JsonIncludeTest: of the mapper",
                        new Line(new Point(0, 1), null, List.of(), Map.of()),
                        setup -> setup.inclusion(JsonInclude.Include.NON_DEFAULT)),
                new PlainSample("JsonFilterTest", new Filtered(1, 2), setup -> setup.filter("f", "a")),
                PlainSample.of("ViewSerializationTest: no view", new Viewed()));
    }

    private static Stream<PlainSample> types() {
        Numbered numbered = new Numbered("n");
        Identified identified = new Identified("i");
        return Stream.of(
                PlainSample.of("ObjectIdSerializationTest: numbers", List.of(numbered, numbered)),
                PlainSample.of("ObjectIdSerializationTest: property", List.of(identified, identified)),
                PlainSample.of("PolymorphicList: names", new Object[] {new Named(1), new Arrayed(2)}),
                PlainSample.of("TypedSerializationTest: classes", new Classed(1)),
                PlainSample.of("TestPropertyTypeInfo", new Polymorphic(new Point(1, 2))),
                new PlainSample(
                        "DefaultTypingTest",
                        new Generic<>(new Fields(), List.of(new Child())),
                        setup -> setup.typing(Setup.DefaultTyping.NON_FINAL)));
    }
}
