package io.maskwright.benchmarks.reveal;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values had back, one by one and many at once. */
public final class RevealSuite implements Suite {

    private static final String SINGLE = "single";
    private static final String BATCH = "batch256";
    /** A phone number as a text. */
    private static final int RESULT_BYTES = 56;

    /** Creates the suite. */
    public RevealSuite() {}

    @Override
    public String name() {
        return "reveal";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        List<RevealProtection> batched =
                effort.equals(Effort.FULL) ? List.of(RevealProtection.values()) : List.of(RevealProtection.SEAL);
        return List.of(contest(SINGLE, List.of(RevealProtection.values())), contest(BATCH, batched));
    }

    private static Contest contest(String form, List<RevealProtection> protections) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("protection", protections.stream().map(Enum::name).toList());
        params.put(
                Contest.CONTENDER,
                Arrays.stream(RevealContender.values()).map(Enum::name).toList());
        return new Contest(RevealBenchmark.class, form, params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(RevealContender.PLAIN.name(), SINGLE);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        return RESULT_BYTES;
    }

    @Override
    public List<Note> notes() {
        return List.of(
                new Note(
                        RevealContender.PLAIN.name(),
                        Map.of(),
                        Note.Kind.SCOPE,
                        "asks for no grant, takes from no budget and leaves no trace; the library has no such way"),
                new Note(
                        RevealContender.MASKWRIGHT_NO_DISK.name(),
                        Map.of(),
                        Note.Kind.SCOPE,
                        "forgets its audit events; shows what the disk takes, not for use"));
    }
}
