package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.TextNode;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import io.maskwright.jackson.cases.Samples;
import io.maskwright.jackson.cases.Setup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Inside an object each of whose leaves is treated, no method of a generator may show a value: not one of those that this
 * version of Jackson has.
 */
class GeneratorTest {

    private static final String SECRET = Samples.PHONE;
    private static final long NUMBER = Long.parseLong(SECRET);

    /** They write names and types, which are no values. */
    private static final Set<String> OF_NAMES = Set.of(
            "writeFieldName",
            "writeFieldId",
            "writeTypeId",
            "writeTypePrefix",
            "writeTypeSuffix",
            "writeStartArray",
            "writeStartObject",
            "writeArrayFieldStart",
            "writeObjectFieldStart",
            "writeNullField",
            "writeOmittedField",
            "writeArrayPropertyStart",
            "writeObjectPropertyStart",
            "writeNullProperty",
            "writeOmittedProperty");

    static class Holder {
        @Sensitive(value = "phone", nested = Nested.LEAVES)
        public Inner inner = new Inner();
    }

    @JsonSerialize(using = Writing.class)
    static class Inner {}

    /** Calls one method of the generator with a protected value in each argument. */
    static class Writing extends JsonSerializer<Inner> {

        private static final ThreadLocal<Method> METHOD = new ThreadLocal<>();

        @Override
        public void serialize(Inner value, JsonGenerator gen, SerializerProvider call) throws IOException {
            Method method = METHOD.get();
            boolean isField =
                    method.getName().contains("Field") || method.getName().contains("Property");
            if (isField) {
                gen.writeStartObject();
            } else {
                gen.writeStartArray();
            }
            try {
                method.invoke(gen, arguments(method));
            } catch (InvocationTargetException e) {
                assertThat(String.valueOf(e.getCause())).doesNotContain(SECRET);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            if (isField) {
                gen.writeEndObject();
            } else {
                gen.writeEndArray();
            }
        }

        private static Object[] arguments(Method method) throws IOException {
            Class<?>[] types = method.getParameterTypes();
            boolean isField =
                    method.getName().contains("Field") || method.getName().contains("Property");
            Object[] arguments = new Object[types.length];
            int ints = 0;
            for (int i = 0; i < types.length; i++) {
                boolean isName = isField && i == 0;
                if (types[i] == int.class && types.length > 1 && !isField) {
                    arguments[i] = ints++ == 0 && types.length > 2 ? 0 : lengthFor(types);
                } else {
                    arguments[i] = isName ? "name" : argument(types[i], method.getName());
                }
            }
            return arguments;
        }

        /** Of arrays of one element, or of the characters of the value. */
        private static int lengthFor(Class<?>[] types) {
            boolean isText = Stream.of(types)
                    .anyMatch(type -> type == String.class
                            || type == char[].class
                            || type == byte[].class
                            || type == Reader.class
                            || type == InputStream.class);
            return isText ? SECRET.length() : 1;
        }

        private static Object argument(Class<?> type, String method) throws IOException {
            if (type == JsonParser.class) {
                JsonParser parser = new ObjectMapper().createParser("[\"" + SECRET + "\"," + SECRET + "]");
                parser.nextToken();
                if (method.contains("Event")) {
                    parser.nextToken();
                }
                return parser;
            }
            List<Object> known = List.of(
                    SECRET,
                    new SerializedString(SECRET),
                    SECRET.toCharArray(),
                    SECRET.getBytes(StandardCharsets.UTF_8),
                    new StringReader(SECRET),
                    new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)),
                    new String[] {SECRET},
                    new int[] {(int) (NUMBER / 10)},
                    new long[] {NUMBER},
                    new double[] {NUMBER},
                    BigInteger.valueOf(NUMBER),
                    BigDecimal.valueOf(NUMBER),
                    TextNode.valueOf(SECRET),
                    new WritableTypeId(SECRET, JsonToken.VALUE_STRING, SECRET),
                    Base64Variants.getDefaultVariant());
            for (Object each : known) {
                if (type != Object.class && type.isInstance(each)) {
                    return each;
                }
            }
            if (type == int.class) {
                return (int) (NUMBER / 10);
            } else if (type == long.class) {
                return NUMBER;
            } else if (type == double.class) {
                return (double) NUMBER;
            } else if (type == float.class) {
                return (float) NUMBER;
            } else if (type == short.class) {
                return (short) 13812;
            } else if (type == boolean.class) {
                return true;
            } else if (type == char.class) {
                return '8';
            } else if (type == Object.class) {
                return SECRET;
            }
            throw new AssertionError("no value of " + type.getName() + ": say what the new method writes");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMethodThatWritesOrCopies_isTreated() {
        List<Method> methods = new ArrayList<>();
        for (Method method : JsonGenerator.class.getMethods()) {
            boolean writes =
                    method.getName().startsWith("write") || method.getName().startsWith("copy");
            if (writes && method.getParameterCount() > 0 && !OF_NAMES.contains(method.getName())) {
                methods.add(method);
            }
        }
        methods.sort(Comparator.comparing(Method::toString));
        assertThat(methods).hasSizeGreaterThan(50);
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getName() + Arrays.toString(method.getParameterTypes()), () -> isTreated(method)));
    }

    private static void isTreated(Method method) throws IOException {
        ObjectMapper mapper = Jackson2.mapper(Setup.of(Samples.display()));
        Writing.METHOD.set(method);
        String written = mapper.writeValueAsString(new Holder());
        Writing.METHOD.remove();
        String digits = written.replaceAll("[^0-9A-Za-z=]", "");
        assertThat(digits)
                .as(written)
                .doesNotContain(SECRET)
                .doesNotContain("1381234567")
                .doesNotContain(Base64Variants.getDefaultVariant()
                        .encode(SECRET.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12));
    }
}
