package io.maskwright.benchmarks.document;

import dev.blaauwendraad.masker.json.JsonMasker;
import java.util.Set;
import java.util.function.Supplier;

/** Who is measured. */
public enum DocumentContender {
    /** This library. */
    MASKWRIGHT(MaskwrightDocuments::bytes),
    /** This library, from a stream to a stream. */
    MASKWRIGHT_STREAM(MaskwrightDocuments::stream),
    /** json-masker with its default settings. */
    JSON_MASKER(DocumentContender::jsonMasker),
    /** The JSON filter of logbook. */
    LOGBOOK(LogbookFilter::new),
    /** Jackson's parser and generator. */
    JACKSON_COPY(JacksonCopy::new);

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<DocumentWorker> creation;

    DocumentContender(Supplier<DocumentWorker> creation) {
        this.creation = creation;
    }

    DocumentWorker newWorker() {
        return creation.get();
    }

    private static DocumentWorker jsonMasker() {
        JsonMasker masker = JsonMasker.getMasker(Set.copyOf(RandomDocuments.SECRETS));
        return masker::mask;
    }
}
