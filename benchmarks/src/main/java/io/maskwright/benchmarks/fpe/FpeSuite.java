package io.maskwright.benchmarks.fpe;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Format-preserving encryption: all contenders one value at a time in every case they support, and in one case with a
 * tweak for each value; those with a form for many values also in batches.
 */
public final class FpeSuite implements Suite {

    private static final String FORMAT = "format";
    private static final String SINGLE = "single";
    private static final String OWN_TWEAK = "ownTweak";
    /** One of each kind. */
    private static final List<FpeCase> QUICK =
            List.of(FpeCase.DIGITS_11, FpeCase.DIGITS_16, FpeCase.HAN_3, FpeCase.RESIDENT_ID, FpeCase.PAN_16);
    /** What is measured in batches of other sizes. */
    private static final List<FpeCase> SCALED = List.of(FpeCase.DIGITS_16, FpeCase.HAN_3, FpeCase.RESIDENT_ID);
    /** The place of a result in the array; the head of the array counts less than half a byte for each of 64. */
    private static final int REFERENCE_BYTES = 4;

    /** Creates the suite. */
    public FpeSuite() {}

    @Override
    public String name() {
        return "fpe";
    }

    @Override
    public List<Contest> contests(Effort effort) {
        List<FpeCase> all = effort.equals(Effort.FULL) ? List.of(FpeCase.values()) : QUICK;
        List<Contest> contests = new ArrayList<>(contests(SINGLE, all, library -> true));
        contests.addAll(contests(OWN_TWEAK, List.of(FpeCase.DIGITS_16), library -> true));
        List<FpeCase> scaled = effort.equals(Effort.FULL) ? SCALED : List.of();
        contests.addAll(contests("batch64", scaled, FpeLibrary::hasBatchForm));
        contests.addAll(contests("batch256", all, FpeLibrary::hasBatchForm));
        contests.addAll(contests("batch1024", scaled, FpeLibrary::hasBatchForm));
        return contests;
    }

    /** The cases grouped by who supports them, since JMH runs each value of a parameter with each of the others. */
    private static List<Contest> contests(String form, List<FpeCase> formats, Predicate<FpeLibrary> admitted) {
        Map<List<String>, List<String>> cases = new LinkedHashMap<>();
        for (FpeCase format : formats) {
            List<String> contenders = Arrays.stream(FpeContender.values())
                    .filter(c -> admitted.test(c.library()) && c.library().supports(format.domain()))
                    .map(Enum::name)
                    .toList();
            cases.computeIfAbsent(contenders, c -> new ArrayList<>()).add(format.name());
        }
        List<Contest> contests = new ArrayList<>();
        cases.forEach((contenders, supported) -> {
            Map<String, List<String>> params = new LinkedHashMap<>();
            params.put(FORMAT, supported);
            params.put(Contest.CONTENDER, contenders);
            contests.add(new Contest(FpeBenchmark.class, form, params));
        });
        return contests;
    }

    @Override
    public Baseline baseline() {
        return new Baseline(FpeContender.BOUNCY_CASTLE.name(), SINGLE);
    }

    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        int text = FpeCase.valueOf(Objects.requireNonNull(params.get(FORMAT)))
                .domain()
                .textBytes();
        return batch == 1 ? text : text + REFERENCE_BYTES;
    }
}
