package io.maskwright.policy;

import io.maskwright.policy.FieldOwner.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the datasets from what a draft says of their fields and the rules that speak of them. */
final class DatasetCompiler {

    private final Draft draft;
    private final Words words;
    private final CategoryTable table;

    DatasetCompiler(Draft draft, Words words, CategoryTable table) {
        this.draft = draft;
        this.words = words;
        this.table = table;
    }

    Map<String, Dataset> compile(RuleList rules) {
        FieldCompiler compiler = new FieldCompiler(draft, words, table);
        Map<String, Map<String, Map<String, StrategyChoice>>> byAudience = compiler.byAudience(rules, Kind.DATASET);
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        draft.datasets().forEach((name, entries) -> {
            Map<String, FieldRule> fields = compiler.fields(
                    new FieldOwner(Kind.DATASET, name), entries.values(), byAudience.getOrDefault(name, Map.of()));
            entries.values().forEach(entry -> checkPath(entry.name()));
            new PathOverlaps(draft, words, name).check(entries.values());
            datasets.put(name, new Dataset(name, fields));
        });
        return datasets;
    }

    private void checkPath(Word path) {
        try {
            PathPattern.parse(path.text());
        } catch (IllegalArgumentException e) {
            words.problem(path, e.getMessage() + "; a column name with such characters is written in double quotes");
        }
    }
}
