package io.maskwright.benchmarks.document;

import java.nio.charset.StandardCharsets;
import org.zalando.logbook.BodyFilter;
import org.zalando.logbook.json.JacksonJsonFieldBodyFilter;

/** The filter of logbook that replaces members by their name, whatever they hold; it takes and gives text. */
final class LogbookFilter implements DocumentWorker {

    private final BodyFilter filter = new JacksonJsonFieldBodyFilter(RandomDocuments.SECRETS, "********");

    @Override
    public byte[] mask(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return filter.filter("application/json", text).getBytes(StandardCharsets.UTF_8);
    }
}
