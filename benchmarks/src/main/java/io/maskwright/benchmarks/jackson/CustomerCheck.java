package io.maskwright.benchmarks.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a contender must get right before it is timed: six values masked, four as plain Jackson writes them. */
final class CustomerCheck {

    static final Set<String> PROTECTED = Set.of("name", "phone", "email", "idNumber", "card", "vehicle");

    private static final Set<String> SHOWN = Set.of("id", "status", "parcels", "active");
    private static final int CUSTOMERS = 64;

    private CustomerCheck() {}

    static void check(JacksonContender contender, Script script) {
        check(contender.newWriter(), script, contender.masks());
    }

    static void check(CustomerWriter writer, Script script, boolean masks) {
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < CUSTOMERS; i++) {
            PlainCustomer customer = script.customer(i);
            byte[] written = writer.write(writer.accept(customer));
            try {
                check(mapper.valueToTree(customer), mapper.readTree(written), masks);
            } catch (IOException e) {
                throw new IllegalStateException("the result is no JSON", e);
            }
            check(mapper.valueToTree(customer), new String(written, StandardCharsets.UTF_8), masks);
        }
    }

    private static void check(JsonNode original, JsonNode written, boolean masks) {
        require(written.size() == original.size(), "a property is missing");
        for (String name : SHOWN) {
            // A number read back need not be of the same Java type.
            require(
                    written.get(name).asText().equals(original.get(name).asText()),
                    "a property that is not protected differs");
        }
        for (String name : PROTECTED) {
            require(written.get(name).equals(original.get(name)) != masks, "a property is not treated as it should be");
        }
    }

    private static void check(JsonNode original, String written, boolean masks) {
        for (String name : PROTECTED) {
            require(
                    written.contains(original.get(name).textValue()) != masks,
                    "a value is not treated as it should be");
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
