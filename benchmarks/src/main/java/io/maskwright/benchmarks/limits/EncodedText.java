package io.maskwright.benchmarks.limits;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.infra.Blackhole;

/** Encodes texts that look like JSON. */
final class EncodedText implements LimitWork {

    private static final int CHARACTERS = 200;

    private final String[] texts = new String[Limit.UNITS];

    EncodedText(String name) {
        for (int i = 0; i < texts.length; i++) {
            String text = "{\"name\":\"" + name + "\",\"number\":" + i + ",\"note\":\"";
            texts[i] = text + "x".repeat(CHARACTERS - text.length() - 2) + "\"}";
        }
    }

    @Override
    public void check() {
        for (String text : texts) {
            String back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            if (text.length() != CHARACTERS || !back.equals(text)) {
                throw new IllegalStateException("a text differs after encoding");
            }
        }
    }

    @Override
    public void run(Blackhole consumer) {
        for (String text : texts) {
            consumer.consume(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
