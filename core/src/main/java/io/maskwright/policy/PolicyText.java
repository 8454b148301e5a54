package io.maskwright.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** A policy in words: the YAML form, its digest and the Java form. Immutable. */
final class PolicyText {

    private final Draft draft;
    private final UnaryOperator<String> canonical;
    private final String yaml;
    private final String digest;

    /**
     * Prints a policy.
     *
     * @param draft what was said
     * @param canonical writes expressions in the one form that each has
     */
    PolicyText(Draft draft, UnaryOperator<String> canonical) {
        this.draft = draft;
        this.canonical = canonical;
        this.yaml = new YamlPrinter(draft, canonical).print();
        this.digest = sha256(yaml);
    }

    String yaml() {
        return yaml;
    }

    String java() {
        return new JavaPrinter(draft, canonical).print();
    }

    String digest() {
        return digest;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
