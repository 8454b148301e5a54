package io.maskwright.benchmarks.jackson;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Objects to JSON. */
public final class JacksonSuite implements Suite {

    private static final int ARRAY_HEADER = 16;
    private static final int ALIGNMENT = 8;

    @Override
    public String name() {
        return "jackson";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("script", names(Script.values()));
        params.put(Contest.CONTENDER, names(JacksonContender.values()));
        return List.of(new Contest(JacksonBenchmark.class, "write", params));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Override
    public Baseline baseline() {
        return new Baseline(JacksonContender.JACKSON.name(), "write");
    }

    /** The bytes that plain Jackson gives for the first customer. */
    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        CustomerWriter plain = JacksonContender.JACKSON.newWriter();
        int length = plain.write(Script.valueOf(Objects.requireNonNull(params.get("script")))
                        .customer(0))
                .length;
        return (ARRAY_HEADER + length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
