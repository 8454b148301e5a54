package io.maskwright.benchmarks.jackson;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Objects to JSON. */
public final class JacksonSuite implements Suite {

    private static final int ARRAY_HEADER = 16;
    private static final int ALIGNMENT = 8;

    @Override
    public String name() {
        return "jackson";
    }

    /** Recursive code reaches its final speed after four to five seconds. */
    @Override
    public int warmups() {
        return 8;
    }

    @Override
    public List<Contest> contests(Effort effort) {
        List<JacksonContender> all = List.of(JacksonContender.values());
        List<JacksonContender> two = List.of(JacksonContender.JACKSON, JacksonContender.MASKWRIGHT);
        Contest readers = contest(List.of(Script.HAN), Reader.SUPPORT, all);
        return effort.equals(Effort.FULL)
                ? List.of(
                        contest(List.of(Script.HAN, Script.LATIN, Script.VIETNAMESE_NFC), Reader.EVERYBODY, all),
                        contest(List.of(Script.VIETNAMESE_NFD), Reader.EVERYBODY, two),
                        readers)
                : List.of(
                        contest(List.of(Script.HAN), Reader.EVERYBODY, all),
                        contest(List.of(Script.VIETNAMESE_NFC), Reader.EVERYBODY, two),
                        readers);
    }

    private static Contest contest(List<Script> scripts, Reader reader, List<JacksonContender> contenders) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("script", scripts.stream().map(Enum::name).toList());
        params.put("audience", List.of(reader.name()));
        params.put(
                Contest.CONTENDER,
                contenders.stream()
                        .filter(contender -> contender.suits(reader))
                        .map(Enum::name)
                        .toList());
        return new Contest(JacksonBenchmark.class, "write", params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(JacksonContender.JACKSON.name(), "write");
    }

    /** The bytes that plain Jackson gives for the first customer. */
    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        CustomerWriter plain = JacksonContender.JACKSON.newWriter(Reader.EVERYBODY);
        int length = plain.write(Script.valueOf(Objects.requireNonNull(params.get("script")))
                        .customer(0))
                .length;
        return (ARRAY_HEADER + length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    @Override
    public List<Note> notes() {
        return JacksonNotes.all();
    }
}
