package io.maskwright.plan;

import io.maskwright.UntreatableValueException;
import io.maskwright.internal.json.JsonKind;
import io.maskwright.internal.json.JsonScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document ahead for the values that strategies treat better together. It leaves out what may not be treated at
 * all, such as members of an object that is replaced. Not thread-safe.
 */
final class BatchReader {

    private final JsonScanner scanner;
    private final List<Found> found = new ArrayList<>();

    /** A value and the treatment that it will be given to. */
    record Found(Treatment treatment, Object value) {}

    BatchReader(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /** The values of the document that starts here; valid until the next is read. */
    List<Found> read(Location root) throws IOException {
        found.clear();
        value(root);
        return found;
    }

    private void value(Location at) throws IOException {
        JsonKind kind = scanner.value();
        if (kind == JsonKind.OBJECT) {
            object(at.leadsToBatches() && at.showsMembers() ? at : null);
        } else if (kind == JsonKind.ARRAY) {
            array(at.leadsToBatches() && !at.omitsAll() ? at : null);
        } else {
            Treatment treatment = at.batched();
            if (treatment != null) {
                scalar(treatment, kind);
            }
        }
    }

    private void object(@Nullable Location at) throws IOException {
        for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
            inner(at == null ? null : at.member(scanner));
        }
    }

    private void array(@Nullable Location at) throws IOException {
        Location element = at == null ? null : at.element();
        for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
            inner(element);
        }
    }

    private void inner(@Nullable Location at) throws IOException {
        if (at != null) {
            value(at);
            return;
        }
        JsonKind kind = scanner.value();
        if (kind == JsonKind.OBJECT) {
            object(null);
        } else if (kind == JsonKind.ARRAY) {
            array(null);
        }
    }

    private void scalar(Treatment treatment, JsonKind kind) {
        if (kind == JsonKind.STRING) {
            String text = scanner.text();
            if (!Treatment.isBlank(text)) {
                found.add(new Found(treatment, text));
            }
        } else if (kind == JsonKind.NUMBER) {
            try {
                found.add(new Found(treatment, ValueTreater.number(treatment, scanner.number())));
            } catch (UntreatableValueException e) {
                // It fails again where it is counted.
            }
        }
    }
}
