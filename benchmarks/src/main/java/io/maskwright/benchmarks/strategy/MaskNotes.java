package io.maskwright.benchmarks.strategy;

import io.maskwright.benchmarks.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out where outputs of other contenders leak, break or differ, so that no note can grow old. */
final class MaskNotes {

    private MaskNotes() {}

    static List<Note> all() {
        List<Note> notes = new ArrayList<>();
        for (MaskContender contender : MaskContender.values()) {
            if (contender != MaskContender.MASKWRIGHT) {
                for (MaskStrategy strategy : MaskStrategy.values()) {
                    if (contender.does(strategy)) {
                        addDifferences(notes, contender, strategy);
                        addHostile(notes, contender, strategy);
                    }
                }
            }
        }
        return List.copyOf(notes);
    }

    private static void addDifferences(List<Note> notes, MaskContender contender, MaskStrategy strategy) {
        for (TextScript script : strategy.scripts()) {
            ExpectedMask.of(strategy, script).stream()
                    .filter(e -> differs(e, contender))
                    .findFirst()
                    .ifPresent(e -> notes.add(new Note(
                            contender.name(),
                            params(strategy, script, ValueKind.TYPICAL),
                            Note.Kind.DIFFERS,
                            quoted(e.value()) + " gives " + quoted(e.results().get(contender)) + ", here "
                                    + quoted(e.results().get(MaskContender.MASKWRIGHT)))));
        }
    }

    private static boolean differs(ExpectedMask expected, MaskContender contender) {
        String result = expected.results().get(contender);
        return result != null && !result.equals(expected.results().get(MaskContender.MASKWRIGHT));
    }

    private static void addHostile(List<Note> notes, MaskContender contender, MaskStrategy strategy) {
        MaskWorker worker = contender.newWorker(strategy);
        Map<String, String> params = params(strategy, TextScript.MIXED, ValueKind.HOSTILE);
        List<String> shown = HostileValues.READABLE.stream()
                .filter(value -> MaskCheck.shows(worker, value))
                .toList();
        List<String> cut = HostileValues.READABLE.stream()
                .filter(value ->
                        isWellFormed(value) && !isWellFormed(Objects.requireNonNullElse(worker.mask(value), "")))
                .toList();
        add(notes, contender, params, Note.Kind.LEAKS, shown, "hostile values are shown whole", worker);
        add(notes, contender, params, Note.Kind.BREAKS, cut, "hostile values are cut amid a character", worker);
    }

    private static void add(
            List<Note> notes,
            MaskContender contender,
            Map<String, String> params,
            Note.Kind kind,
            List<String> values,
            String finding,
            MaskWorker worker) {
        if (!values.isEmpty()) {
            // A longer one tells more than a single letter.
            String value = values.get(values.size() / 2);
            String example =
                    kind == Note.Kind.LEAKS ? ", such as " + quoted(value) + " as " + quoted(worker.mask(value)) : "";
            notes.add(new Note(
                    contender.name(),
                    params,
                    kind,
                    values.size() + " of " + HostileValues.READABLE.size() + " " + finding + example));
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Map<String, String> params(MaskStrategy strategy, TextScript script, ValueKind kind) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("strategy", strategy.name());
        params.put("script", script.name());
        params.put("kind", kind.name());
        return params;
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
