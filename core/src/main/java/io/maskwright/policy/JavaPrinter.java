package io.maskwright.policy;

import io.maskwright.internal.text.TimeSpans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a draft as the calls of {@link PolicyBuilder} that make it. */
final class JavaPrinter {

    private final Draft draft;
    private final UnaryOperator<String> canonical;
    private final StringBuilder out = new StringBuilder("Policy.builder()");

    JavaPrinter(Draft draft, UnaryOperator<String> canonical) {
        this.draft = draft;
        this.canonical = canonical;
    }

    String print() {
        if (draft.name() != null) {
            call("name", quote(draft.name()));
        }
        AboutDraft about = draft.grounds().about();
        if (about != null) {
            call("about", AboutPrinter.print(about));
        }
        list("tiers", draft.tiers());
        list("refuse", draft.refuse());
        if (draft.grounds().reversible() != null) {
            call("reversibleIsPersonalData");
        }
        draft.fallbacks().forEach((tier, word) -> call("fallback", quote(tier), strategy(word)));
        draft.keys().entries().forEach((name, key) -> key("key", "keyStore", name, key));
        draft.vaults().entries().forEach((name, vault) -> store("vault", quote(name) + ", ", vault.entry()));
        draft.domains().forEach(this::domain);
        draft.audiences().forEach(this::audience);
        draft.categories().forEach((name, entry) -> call("category", quote(name), "c -> c" + settings(entry)));
        draft.rules().forEach(this::rule);
        draft.datasets().forEach(this::dataset);
        draft.types().forEach(this::type);
        draft.defaults().forEach((key, word) -> call(key, constant(key, word.text())));
        reveal(draft.reveal());
        return out.append("\n        .build();\n").toString();
    }

    private void key(String inWords, String inStore, String name, Entry key) {
        Word is = key.get(Keys.IS);
        if (is != null) {
            call(inWords, quote(name), quote(is));
        } else {
            call(
                    inStore,
                    quote(name),
                    quote(key.get(Keys.KEY_STORE)),
                    quote(key.get(Keys.ALIAS)),
                    quote(key.get(Keys.PASSWORD)));
        }
    }

    private void store(String method, String firstArguments, Entry store) {
        Word is = store.get(Keys.IS);
        call(
                method,
                firstArguments
                        + (is != null
                                ? quote(is)
                                : quote(store.get(StoreEntry.URL)) + ", " + quote(store.get(StoreEntry.USER)) + ", "
                                        + quote(store.get(StoreEntry.PASSWORD))));
    }

    private void domain(String name, Entry entry) {
        Word vault = entry.get("vault");
        if (vault == null) {
            call("domain", quote(name), quote(entry.get("key")));
        } else {
            call("domain", quote(name), quote(entry.get("key")), quote(vault));
        }
    }

    private void reveal(RevealDraft reveal) {
        reveal.keys().entries().forEach((name, key) -> key("revealKey", "revealKeyStore", name, key));
        StoreEntry audit = reveal.audit();
        if (audit != null) {
            store("revealAudit", "", audit.entry());
        }
        StoreEntry budgets = reveal.budgets();
        if (budgets != null) {
            store("revealBudgets", "", budgets.entry());
        }
        reveal.assurance()
                .forEach((tier, level) -> call("revealAssurance", quote(tier), constant("assurance", level.text())));
        reveal.grants().forEach(grant -> call("revealGrant", grant(grant)));
    }

    private static String grant(GrantEntry grant) {
        String categories = grant.categoryNames().stream()
                .map(category -> "Category.of(" + quote(category) + ")")
                .collect(Collectors.joining(", "));
        long seconds = TimeSpans.parse(grant.window()).orElse(Duration.ZERO).toSeconds();
        return "new RevealGrant(" + quote(grant.get(GrantEntry.ACTOR)) + ", " + quote(grant.get(GrantEntry.PURPOSE))
                + ", " + constant("assurance", grant.text(GrantEntry.ASSURANCE)) + ", Set.of(" + categories + "), "
                + grant.text(GrantEntry.BUDGET) + "L, Duration.ofSeconds(" + seconds + "L))";
    }

    private void audience(String name, Entry entry) {
        Word clearance = entry.get("clearance");
        Word purpose = entry.get("purpose");
        String tier = clearance == null ? lowestTier() : clearance.text();
        List<String> arguments = new ArrayList<>(List.of(quote(name), quote(tier)));
        if (purpose != null) {
            arguments.add(quote(purpose));
        }
        Word assurance = entry.get("assurance");
        if (assurance != null) {
            arguments.add(constant("assurance", assurance.text()));
        }
        call("audience", arguments.toArray(String[]::new));
    }

    private String lowestTier() {
        return draft.tiers().isEmpty()
                ? Words.DEFAULT_TIERS.get(0)
                : draft.tiers().get(0).text();
    }

    private void rule(Entry rule) {
        Map<String, Word> words = rule.words();
        if (words.containsKey("category")) {
            call(
                    "categoryRule",
                    quote(words.get("category")),
                    quote(words.get("audience")),
                    strategy(words.get("strategy")));
        } else {
            boolean ofType = words.containsKey("type");
            call(
                    ofType ? "propertyRule" : "fieldRule",
                    quote(words.get(ofType ? "type" : "dataset")),
                    quote(words.get(ofType ? "property" : "path")),
                    quote(words.get("audience")),
                    strategy(words.get("strategy")));
        }
    }

    private void dataset(String name, DatasetDraft dataset) {
        StringBuilder suppressions = new StringBuilder();
        dataset.suppress().forEach(suppression -> {
            Word audience = suppression.audience();
            suppressions
                    .append("\n                .suppress(")
                    .append(quote(YamlPrinter.condition(suppression)))
                    .append(audience == null ? "" : ", " + quote(audience))
                    .append(")");
        });
        call("dataset", quote(name), "d -> d" + suppressions + risk(dataset) + fields("field", dataset.fields()));
    }

    private static String risk(DatasetDraft dataset) {
        RiskDraft risk = dataset.risk();
        if (risk == null) {
            return "";
        }
        String audiences = risk.audiences().isEmpty() ? "" : ".audiences(" + quoted(risk.audiences()) + ")";
        return "\n                .risk(" + risk.k().text() + ", r -> r.quasi(" + quoted(risk.quasi()) + ")" + audiences
                + ")";
    }

    private void type(String name, TypeDraft type) {
        Word undecided = type.undecided();
        String choice = undecided == null ? "" : ".undecided(" + constant("undecided", undecided.text()) + ")";
        call("type", quote(name), "t -> t" + choice + fields("property", type.properties()));
    }

    private String fields(String method, Map<String, Entry> fields) {
        StringBuilder calls = new StringBuilder();
        fields.forEach((name, field) -> calls.append("\n                .")
                .append(method)
                .append("(")
                .append(quote(name))
                .append(", ")
                .append(field.get("is") == null ? "f -> f" + settings(field) : quote(field.get("is")))
                .append(")"));
        return calls.toString();
    }

    private String settings(Entry entry) {
        StringBuilder calls = new StringBuilder();
        entry.words().forEach((key, word) -> calls.append(setting(key, word)));
        entry.purposes()
                .forEach(word -> calls.append(".purpose(").append(quote(word)).append(")"));
        return calls.toString();
    }

    private String setting(String key, Word word) {
        return switch (key) {
            case "content" -> ".content(FieldRule.Content.JSON)";
            case "optional" -> word.text().equals("true") ? ".optional()" : "";
            case "strategy" -> ".strategy(" + strategy(word) + ")";
            case "kind", "onError" -> "." + key + "(" + constant(key, word.text()) + ")";
            default -> "." + key + "(" + quote(word) + ")";
        };
    }

    static String constant(String key, String name) {
        String type =
                switch (key) {
                    case "kind" -> "Identifiability";
                    case "onError" -> "OnError";
                    case "assurance" -> "Assurance";
                    case "certainty" -> "Certainty";
                    case "undecided" -> "Undecided";
                    case "outsidePurpose" -> "OutsidePurpose";
                    default -> "UnmatchedRule";
                };
        return type + "." + name.toUpperCase(Locale.ROOT);
    }

    private void list(String method, List<Word> words) {
        if (!words.isEmpty()) {
            call(method, quoted(words));
        }
    }

    private static String quoted(List<Word> words) {
        return words.stream().map(JavaPrinter::quote).collect(Collectors.joining(", "));
    }

    private void call(String method, String... arguments) {
        out.append("\n        .")
                .append(method)
                .append("(")
                .append(String.join(", ", arguments))
                .append(")");
    }

    private String strategy(@Nullable Word word) {
        return word == null ? "\"\"" : quote(canonical.apply(word.text()));
    }

    static String quote(@Nullable Word word) {
        return quote(word == null ? "" : word.text());
    }

    static String quote(String text) {
        // A compiler reads \\u000a as the end of the line before it sees the quotes around it.
        return YamlPrinter.doubleQuoted(text).replace("\\u000a", "\\n").replace("\\u000d", "\\r");
    }
}
