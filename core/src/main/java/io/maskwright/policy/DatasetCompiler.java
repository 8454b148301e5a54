package io.maskwright.policy;

import io.maskwright.policy.FieldOwner.Kind;
import io.maskwright.strategy.Condition;
import io.maskwright.strategy.StrategySyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        draft.datasets().forEach((name, dataset) -> {
            Map<String, Entry> entries = dataset.fields();
            Map<String, FieldRule> fields = compiler.fields(
                    new FieldOwner(Kind.DATASET, name), entries.values(), byAudience.getOrDefault(name, Map.of()));
            entries.values().forEach(entry -> checkPath(entry.name()));
            new PathOverlaps(draft, words, name).check(entries.values());
            List<Suppression> suppressions = suppressions(name, dataset);
            datasets.put(name, new Dataset(name, fields, suppressions, risk(name, dataset, fields)));
        });
        return datasets;
    }

    private @Nullable RiskRule risk(String name, DatasetDraft dataset, Map<String, FieldRule> fields) {
        RiskDraft said = dataset.risk();
        if (said == null) {
            return null;
        }
        if (fields.isEmpty()) {
            if (dataset.suppress().isEmpty()) {
                words.problem(said.k(), "dataset " + name + " must have fields");
            }
            return null;
        }
        return new RiskCompiler(draft, words, table).compile(said, name, fields);
    }

    private List<Suppression> suppressions(String name, DatasetDraft dataset) {
        List<Suppression> suppressions = new ArrayList<>();
        for (SuppressDraft said : dataset.suppress()) {
            Word audience = said.audience();
            if (audience != null && !draft.audiences().containsKey(audience.text())) {
                words.problem(
                        audience,
                        "unknown audience " + audience
                                + Words.suggestion(audience, draft.audiences().keySet()));
            }
            try {
                Condition condition = Condition.parse(said.when().text());
                if (condition.readsAssurance()) {
                    words.problem(
                            said.when(),
                            "suppress speaks of rows and not of assurance; name the audience for which rows stay back,"
                                    + " and write a field of that name in backquotes");
                }
                suppressions.add(new Suppression(
                        condition,
                        audience == null ? null : audience.text(),
                        said.when().at().position()));
            } catch (StrategySyntaxException e) {
                words.problem(said.when().at().plus(e.offset()), e.getMessage());
            }
        }
        if (!dataset.suppress().isEmpty() && dataset.fields().isEmpty()) {
            words.problem(dataset.suppress().get(0).when(), "dataset " + name + " must have fields");
        }
        return suppressions;
    }

    private void checkPath(Word path) {
        try {
            PathPattern.parse(path.text());
        } catch (IllegalArgumentException e) {
            words.problem(path, e.getMessage() + "; a column name with such characters is written in double quotes");
        }
    }
}
