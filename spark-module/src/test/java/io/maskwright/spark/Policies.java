package io.maskwright.spark;

import io.maskwright.policy.Policy;

/** Policies of tests. */
final class Policies {

    private Policies() {}

    /** A policy with an analyst, a key from a service, and some fields of a table named t. */
    static Policy of(String... fields) {
        return Policy.parse(text(fields));
    }

    static String text(String... fields) {
        StringBuilder text = new StringBuilder(
                """
                maskwright: 1
                extends: ["profile:display"]
                keys:
                  managed: provided
                domains:
                  d: {key: managed}
                audiences:
                  analyst: {clearance: secret, purpose: analytics}
                datasets:
                  t:
                    fields:
                """);
        for (String field : fields) {
            text.append("      ").append(field).append('\n');
        }
        return text.toString();
    }
}
