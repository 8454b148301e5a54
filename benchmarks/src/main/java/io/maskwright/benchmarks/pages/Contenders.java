package io.maskwright.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is who in the results, by the list of names. Immutable. */
final class Contenders {

    /** What somebody is measured for. */
    enum Role {
        /** This library. */
        OURS,
        /** Somebody who does the same, or says so. */
        RIVAL,
        /** The same work without any protection: the floor. */
        PLAIN
    }

    private record Contender(String name, Role role, @Nullable String plain) {}

    private final Map<String, Contender> known = new LinkedHashMap<>();

    private Contenders() {}

    static Contenders read(Path file) throws IOException {
        Contenders contenders = new Contenders();
        JsonNode root = new ObjectMapper().readTree(Files.readString(file));
        root.properties().forEach(field -> {
            JsonNode value = field.getValue();
            contenders.known.put(
                    field.getKey(),
                    new Contender(
                            value.path("name").asText(),
                            Role.valueOf(value.path("role").asText()),
                            value.has("plain") ? value.path("plain").asText() : null));
        });
        return contenders;
    }

    /** The name for readers; one that is not listed has the name of its constant. */
    String name(Measurement row) {
        return contender(row).name();
    }

    Role role(Measurement row) {
        return contender(row).role();
    }

    /** The name of a constant. */
    String name(String constant) {
        return contender(constant).name();
    }

    private Contender contender(Measurement row) {
        return contender(row.contender());
    }

    private Contender contender(String constant) {
        Contender listed = known.get(constant);
        if (listed != null) {
            return listed;
        }
        boolean ours = constant.startsWith("MASKWRIGHT");
        return new Contender(ours ? "Maskwright" : Table.label(constant), ours ? Role.OURS : Role.RIVAL, null);
    }

    /** The fastest rival in the same case: in the same form, or, if none has it, in any. */
    Optional<Measurement> rival(Measurement row, ResultFile file) {
        return fastest(row, file, other -> role(other) == Role.RIVAL);
    }

    /** The same work without protection: the row that is named for the contender, else the fastest. */
    Optional<Measurement> plain(Measurement row, ResultFile file) {
        String named = contender(row).plain();
        return fastest(
                row, file, other -> role(other) == Role.PLAIN && (named == null || named.equals(other.contender())));
    }

    private static Optional<Measurement> fastest(Measurement row, ResultFile file, Predicate<Measurement> who) {
        List<Measurement> others = file.rows().stream()
                .filter(other -> other.isSameCaseAs(row))
                .filter(who)
                .toList();
        Comparator<Measurement> byTime = Comparator.comparingDouble(Measurement::nanos);
        return others.stream()
                .filter(other -> other.form().equals(row.form()))
                .min(byTime)
                .or(() -> others.stream().min(byTime));
    }
}
