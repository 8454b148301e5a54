package io.maskwright.benchmarks.document;

import io.maskwright.Audience;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Undecided;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** This library; threads share its object. */
final class MaskwrightDocuments {

    private static final String DATASET = "documents";
    private static final Audience READER = Audience.MOST_RESTRICTIVE;
    private static final DocumentMasker MASKER = DocumentMasker.of(policy());

    private MaskwrightDocuments() {}

    private static Policy policy() {
        return Policy.builder()
                .dataset(
                        DATASET,
                        dataset -> RandomDocuments.SECRETS.forEach(name -> dataset.field(
                                "**." + name, f -> f.strategy("redact").optional())))
                .undecided(Undecided.KEEP)
                .build();
    }

    static DocumentWorker bytes() {
        return document -> MASKER.maskJson(document, DATASET, READER);
    }

    static DocumentWorker stream() {
        return document -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
            try {
                MASKER.maskJson(new ByteArrayInputStream(document), out, DATASET, READER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        };
    }
}
