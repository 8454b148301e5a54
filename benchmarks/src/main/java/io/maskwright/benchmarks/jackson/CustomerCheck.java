package io.maskwright.benchmarks.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** What a contender must get right before it is timed: the values that its reader must not
 * see masked, the others as plain Jackson writes them. */
final class CustomerCheck {

    private static final int CUSTOMERS = 64;

    private CustomerCheck() {}

    static void check(JacksonContender contender, Script script, Reader reader) {
        check(contender.newWriter(reader), script, contender.masks() ? reader.masked() : Set.of());
    }

    static void check(CustomerWriter writer, Script script, Set<String> masked) {
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < CUSTOMERS; i++) {
            PlainCustomer customer = script.customer(i);
            byte[] written = writer.write(writer.accept(customer));
            try {
                check(mapper.valueToTree(customer), mapper.readTree(written), masked);
            } catch (IOException e) {
                throw new IllegalStateException("the result is no JSON", e);
            }
            check(mapper.valueToTree(customer), new String(written, StandardCharsets.UTF_8), masked);
        }
    }

    private static void check(JsonNode original, JsonNode written, Set<String> masked) {
        require(written.size() == original.size(), "a property is missing");
        for (Map.Entry<String, JsonNode> property : original.properties()) {
            JsonNode result = written.path(property.getKey());
            // A number read back need not be of the same Java type.
            boolean isSame = result.asText().equals(property.getValue().asText());
            require(isSame != masked.contains(property.getKey()), "a property is not treated as it should be");
        }
    }

    private static void check(JsonNode original, String written, Set<String> masked) {
        for (String name : masked) {
            require(!written.contains(original.get(name).textValue()), "a value is still there");
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
