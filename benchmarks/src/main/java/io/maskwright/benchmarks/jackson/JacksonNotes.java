package io.maskwright.benchmarks.jackson;

import io.maskwright.benchmarks.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out which values of odd customers contenders write as they are. */
final class JacksonNotes {

    private JacksonNotes() {}

    static List<Note> all() {
        return Arrays.stream(JacksonContender.values())
                .filter(JacksonContender::masks)
                .map(JacksonNotes::notes)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Note> notes(JacksonContender contender) {
        CustomerWriter writer = contender.newWriter(Reader.EVERYBODY);
        PlainCustomer odd = odd();
        String written = new String(writer.write(writer.accept(odd)), StandardCharsets.UTF_8);
        List<String> shown = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", odd.name);
        values.put("phone", odd.phone);
        values.put("email", odd.email);
        values.put("idNumber", odd.idNumber);
        values.put("card", odd.card);
        values.put("vehicle", odd.vehicle);
        values.forEach((name, value) -> {
            if (written.contains(value)) {
                shown.add(name + " \"" + value + "\"");
            }
        });
        return shown.isEmpty()
                ? List.of()
                : List.of(new Note(
                        contender.name(),
                        Map.of(),
                        Note.Kind.LEAKS,
                        "writes short and foreign values as they are: " + String.join(", ", shown)));
    }

    /** Short and foreign values, none of which is in another. */
    private static PlainCustomer odd() {
        PlainCustomer customer = Script.HAN.customer(0);
        customer.name = "张";
        customer.phone = "62345";
        customer.email = "li.at.example";
        customer.idNumber = "730";
        customer.card = "4929-81";
        customer.vehicle = "59A-123.45";
        return customer;
    }
}
