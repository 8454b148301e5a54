package io.maskwright.policy;

import io.maskwright.strategy.Condition;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a draft in the one YAML form that digests are taken of: every part in its order, strategies as they print. */
final class YamlPrinter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:/-]*");

    private static final int MAX_SIMPLE_KEY = 1000;

    private final Draft draft;
    private final UnaryOperator<String> canonical;
    private final StringBuilder out = new StringBuilder();

    YamlPrinter(Draft draft, UnaryOperator<String> canonical) {
        this.draft = draft;
        this.canonical = canonical;
    }

    String print() {
        line("maskwright: 1");
        if (draft.name() != null) {
            line("name: " + quote(draft.name().text()));
        }
        about(draft.grounds().about());
        list("tiers", draft.tiers());
        list("refuse", draft.refuse());
        Word reversible = draft.grounds().reversible();
        if (reversible != null) {
            line("deidentification: {reversible: " + quote(reversible.text()) + "}");
        }
        section("fallbacks", draft.fallbacks(), word -> quote(canonical.apply(word.text())));
        section("keys", draft.keys().entries(), this::key);
        section("vaults", draft.vaults().entries(), vault -> key(vault.entry()));
        section("domains", draft.domains(), this::domain);
        section("audiences", draft.audiences(), this::flow);
        section("categories", draft.categories(), this::flow);
        if (!draft.rules().isEmpty()) {
            line("rules:");
            draft.rules().forEach(rule -> line("  - " + flow(rule)));
        }
        if (!draft.datasets().isEmpty()) {
            line("datasets:");
            draft.datasets().forEach(this::dataset);
        }
        types();
        section("defaults", draft.defaults(), word -> quote(word.text()));
        reveal(draft.reveal());
        return out.toString();
    }

    private void about(@Nullable AboutDraft about) {
        if (about == null) {
            return;
        }
        line("about:");
        line("  version: " + about.words().get(AboutDraft.VERSION));
        line("  jurisdiction: " + about.words().get(AboutDraft.JURISDICTION));
        line("  certainty: " + about.words().get(AboutDraft.CERTAINTY));
        line("  instruments:");
        about.instruments().forEach(entry -> line("    - " + inOrder(entry, AboutDraft.INSTRUMENT_KEYS)));
        if (!about.clauses().isEmpty()) {
            line("  clauses:");
            about.clauses().forEach(entry -> line("    - " + inOrder(entry, AboutDraft.CLAUSE_KEYS)));
        }
    }

    /** In one order, whatever order it was said in. */
    private static String inOrder(Entry entry, List<String> keys) {
        return keys.stream()
                .filter(key -> entry.get(key) != null)
                .map(key -> key + ": " + quote(String.valueOf(entry.get(key))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void dataset(String name, DatasetDraft dataset) {
        entry("  ", name, "");
        if (!dataset.suppress().isEmpty()) {
            line("    suppress:");
            dataset.suppress().forEach(suppression -> line("      - " + suppression(suppression)));
        }
        RiskDraft risk = dataset.risk();
        if (risk != null) {
            line("    risk: " + risk(risk));
        }
        line("    fields:");
        dataset.fields().forEach((path, field) -> entry("      ", path, " " + field(field)));
    }

    private static String risk(RiskDraft risk) {
        String audiences = risk.audiences().isEmpty() ? "" : ", audiences: " + listed(risk.audiences());
        return "{quasi: " + listed(risk.quasi()) + ", k: " + risk.k().text() + audiences + "}";
    }

    private static String listed(List<Word> words) {
        return words.stream().map(word -> quote(word.text())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String suppression(SuppressDraft suppression) {
        String when = doubleQuoted(condition(suppression));
        Word audience = suppression.audience();
        return audience == null ? when : "{when: " + when + ", audience: " + quote(audience.text()) + "}";
    }

    static String condition(SuppressDraft suppression) {
        return Condition.parse(suppression.when().text()).toString();
    }

    private void types() {
        if (draft.types().isEmpty()) {
            return;
        }
        line("types:");
        draft.types().forEach((name, type) -> {
            entry("  ", name, "");
            Word undecided = type.undecided();
            if (undecided != null) {
                line("    undecided: " + quote(undecided.text()));
            }
            section("    ", "properties", type.properties(), this::field);
        });
    }

    private void reveal(RevealDraft reveal) {
        if (reveal.isEmpty()) {
            return;
        }
        line("reveal:");
        section("  ", "keys", reveal.keys().entries(), this::key);
        store("audit", reveal.audit());
        store("budgets", reveal.budgets());
        section("  ", "assurance", reveal.assurance(), word -> quote(word.text()));
        if (!reveal.grants().isEmpty()) {
            line("  grants:");
            reveal.grants().forEach(grant -> line("    - " + grant(grant)));
        }
    }

    private void store(String key, @Nullable StoreEntry store) {
        if (store != null) {
            line("  " + key + ": " + key(store.entry()));
        }
    }

    private static String grant(GrantEntry grant) {
        return "{actor: " + quote(grant.text(GrantEntry.ACTOR))
                + ", purpose: " + quote(grant.text(GrantEntry.PURPOSE))
                + ", assurance: " + grant.text(GrantEntry.ASSURANCE)
                + ", categories: [" + String.join(", ", grant.categoryNames())
                + "], budget: " + grant.text(GrantEntry.BUDGET)
                + ", window: " + grant.window() + "}";
    }

    private <V> void section(String name, Map<String, V> entries, Function<V, String> value) {
        section("", name, entries, value);
    }

    private <V> void section(String indent, String name, Map<String, V> entries, Function<V, String> value) {
        if (!entries.isEmpty()) {
            line(indent + name + ":");
            entries.forEach((key, entry) -> entry(indent + "  ", key, " " + value.apply(entry)));
        }
    }

    private void entry(String indent, String key, String value) {
        String quoted = quote(key);
        // A long key must be announced, or a parser does not take it for one.
        line(indent + (quoted.length() > MAX_SIMPLE_KEY ? "? " + quoted + "\n" + indent : quoted) + ":" + value);
    }

    private void list(String name, List<Word> words) {
        if (!words.isEmpty()) {
            line(name + ": " + listed(words));
        }
    }

    private String key(Entry key) {
        Word is = key.get(Keys.IS);
        return is == null ? flow(key) : quote(is.text());
    }

    /** In one order, whatever order it was said in. */
    private String domain(Entry domain) {
        Word vault = domain.get("vault");
        String key = "{key: " + quote(String.valueOf(domain.get("key")));
        return key + (vault == null ? "}" : ", vault: " + quote(vault.text()) + "}");
    }

    private String field(Entry field) {
        Word is = field.get("is");
        return is == null ? flow(field) : quote(decision(is.text()));
    }

    /** A category stays as it is; a strategy prints canonically. */
    private String decision(String word) {
        return isCategory(word) ? word : canonical.apply(word);
    }

    private boolean isCategory(String word) {
        for (String name = word; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (draft.categories().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private String flow(Entry entry) {
        StringBuilder text = new StringBuilder("{");
        entry.words().forEach((key, word) -> text.append(text.length() > 1 ? ", " : "")
                .append(key)
                .append(": ")
                .append(quote(key.equals("strategy") ? canonical.apply(word.text()) : word.text())));
        if (!entry.purposes().isEmpty()) {
            text.append(text.length() > 1 ? ", " : "")
                    .append("purpose: [")
                    .append(entry.purposes().stream()
                            .map(word -> quote(word.text()))
                            .collect(Collectors.joining(", ")))
                    .append("]");
        }
        return text.append("}").toString();
    }

    private static String quote(String text) {
        return PLAIN.matcher(text).matches() && !text.endsWith(":") ? text : doubleQuoted(text);
    }

    /** A YAML double-quoted scalar, which is a Java string literal as well. */
    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (isUnprintable(text, i)) {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isUnprintable(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        } else if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < ' ' || (c >= 0x7f && c <= 0xa0) || c == '\u2028' || c == '\u2029' || c == '\ufeff' || c >= '\ufffe';
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
