package io.maskwright.benchmarks.strategy;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import io.maskwright.benchmarks.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Masks that need no key. */
public final class StrategySuite implements Suite {

    private static final String STRATEGY = "strategy";
    private static final String SINGLE = "single";
    private static final String BATCH = "batch256";

    /** What nearly every masking library has. */
    private static final Set<MaskStrategy> COMMON = EnumSet.of(
            MaskStrategy.NAME,
            MaskStrategy.PHONE,
            MaskStrategy.EMAIL,
            MaskStrategy.ADDRESS,
            MaskStrategy.RESIDENT_ID,
            MaskStrategy.PAN);

    private static final Set<MaskStrategy> HOSTILE =
            EnumSet.of(MaskStrategy.NAME, MaskStrategy.PHONE, MaskStrategy.EMAIL);

    /** What a quick run measures of the others, alone. */
    private static final Set<MaskStrategy> QUICK_ALONE =
            EnumSet.of(MaskStrategy.PARTIAL, MaskStrategy.REDACT, MaskStrategy.TRUNCATE_DATE, MaskStrategy.BUCKET);

    /** Creates the suite. */
    public StrategySuite() {}

    @Override
    public String name() {
        return STRATEGY;
    }

    @Override
    public List<Contest> contests(Effort effort) {
        boolean isFull = effort.equals(Effort.FULL);
        List<Contest> contests = new ArrayList<>();
        for (MaskCase masked : isFull ? full() : quick()) {
            contests.add(contest(SINGLE, masked, contenders(masked)));
        }
        Stream.of(MaskStrategy.values())
                .filter(isFull ? HOSTILE::contains : s -> s == MaskStrategy.NAME || s == MaskStrategy.PHONE)
                .map(MaskCase::hostile)
                .forEach(masked -> contests.add(contest(SINGLE, masked, contenders(masked))));
        Stream.of(MaskStrategy.values())
                .filter(isFull ? COMMON::contains : HOSTILE::contains)
                .map(s -> MaskCase.typical(s, usualScript(s)))
                .forEach(masked -> contests.add(contest(BATCH, masked, List.of(MaskContender.MASKWRIGHT))));
        return contests;
    }

    private static List<MaskCase> full() {
        List<MaskCase> cases = new ArrayList<>(MaskCase.allTypical());
        for (TextLength length : List.of(TextLength.SHORT, TextLength.LONG)) {
            cases.add(new MaskCase(MaskStrategy.PARTIAL, TextScript.HAN, length, ValueKind.TYPICAL));
        }
        return cases;
    }

    private static List<MaskCase> quick() {
        List<MaskCase> cases = new ArrayList<>();
        for (MaskStrategy strategy : MaskStrategy.values()) {
            if (COMMON.contains(strategy) || QUICK_ALONE.contains(strategy)) {
                cases.add(MaskCase.typical(strategy, usualScript(strategy)));
            }
        }
        cases.add(MaskCase.typical(MaskStrategy.NAME, TextScript.VIETNAMESE_NFC));
        return cases;
    }

    private static TextScript usualScript(MaskStrategy strategy) {
        return strategy.scripts().contains(TextScript.HAN) ? TextScript.HAN : TextScript.ASCII;
    }

    /** Others only where all scripts and lengths would say the same of them. */
    private static List<MaskContender> contenders(MaskCase masked) {
        boolean isUsual = masked.kind() == ValueKind.HOSTILE
                || (masked.length() == TextLength.TYPICAL && masked.script() == usualScript(masked.strategy()));
        return isUsual
                ? Arrays.stream(MaskContender.values())
                        .filter(c -> c.does(masked.strategy()))
                        .toList()
                : List.of(MaskContender.MASKWRIGHT);
    }

    private static Contest contest(String form, MaskCase masked, List<MaskContender> contenders) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put(STRATEGY, List.of(masked.strategy().name()));
        params.put("script", List.of(masked.script().name()));
        params.put("length", List.of(masked.length().name()));
        params.put("kind", List.of(masked.kind().name()));
        params.put(Contest.CONTENDER, contenders.stream().map(Enum::name).toList());
        return new Contest(StrategyBenchmark.class, form, params);
    }

    @Override
    public Baseline baseline() {
        return new Baseline(MaskContender.MASKWRIGHT.name(), SINGLE);
    }

    /** What the first result of this library takes. */
    @Override
    public int resultBytes(Map<String, String> params, int batch) {
        MaskCase masked = new MaskCase(
                MaskStrategy.valueOf(param(params, STRATEGY)),
                TextScript.valueOf(param(params, "script")),
                TextLength.valueOf(param(params, "length")),
                ValueKind.valueOf(param(params, "kind")));
        String result = MaskContender.MASKWRIGHT.newWorker(masked.strategy()).mask(masked.draw(1)[0]);
        return TextSize.bytes(Objects.requireNonNullElse(result, "")) + (batch == 1 ? 0 : TextSize.REFERENCE_BYTES);
    }

    private static String param(Map<String, String> params, String name) {
        return Objects.requireNonNull(params.get(name), "every case must have all parameters");
    }

    @Override
    public List<Note> notes() {
        return MaskNotes.all();
    }
}
