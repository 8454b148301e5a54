package io.maskwright.plan;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.internal.json.JsonOutput;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.internal.json.JsonSyntaxException;
import io.maskwright.internal.json.JsonWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Treats a text that is itself one document, with paths that go on from the place of the text. */
final class EmbeddedJson {

    /** How many texts may lie in each other. */
    static final int MAX_DEPTH = 4;

    private static final int MAX_NESTING = 100;
    private static final int ROOM_FOR_RESULTS = 64;

    private EmbeddedJson() {}

    /**
     * Returns the treated document; the text itself if everything in it is shown.
     *
     * @throws UntreatableValueException if the text is no document
     */
    static String treat(String text, Location at, ValueTreater values) {
        try {
            if (LoneSurrogates.first(text) >= 0) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            JsonOutput out = JsonOutput.inMemory(bytes.length + ROOM_FOR_RESULTS);
            JsonWindow window = JsonWindow.over(bytes, out);
            JsonScanner scanner = new JsonScanner(window, MAX_NESTING);
            new DocumentPass(window, scanner, out, values).treat(at);
            if (scanner.hasNext()) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            window.finish();
            String treated = out.text();
            return treated.equals(text) ? text : treated;
        } catch (JsonSyntaxException | IOException e) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
    }
}
