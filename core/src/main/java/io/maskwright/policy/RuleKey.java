package io.maskwright.policy;

import org.jspecify.annotations.Nullable;

/** What a rule speaks of; two rules of one policy that speak of the same thing conflict. */
record RuleKey(
        @Nullable String category,
        @Nullable String dataset,
        @Nullable String path,
        @Nullable String type,
        @Nullable String property,
        @Nullable String audience) {

    static RuleKey of(Entry rule) {
        return new RuleKey(
                text(rule, "category"),
                text(rule, "dataset"),
                text(rule, "path"),
                text(rule, "type"),
                text(rule, "property"),
                text(rule, "audience"));
    }

    private static @Nullable String text(Entry rule, String key) {
        Word word = rule.get(key);
        return word == null ? null : word.text();
    }

    @Override
    public String toString() {
        return audience == null ? subject() : subject() + " and audience " + audience;
    }

    private String subject() {
        if (category != null) {
            return "category " + category;
        }
        return type != null ? "property " + property + " of type " + type : "field " + path + " of dataset " + dataset;
    }
}
