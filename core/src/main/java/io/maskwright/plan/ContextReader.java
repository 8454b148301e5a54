package io.maskwright.plan;

import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.internal.json.JsonKind;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.internal.json.JsonWindow;
import io.maskwright.internal.json.WindowFullException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document ahead for the values that conditions read, and returns to its start. Not thread-safe. */
final class ContextReader {

    private final JsonWindow window;
    private final JsonScanner scanner;
    private final ContextPaths paths;

    ContextReader(JsonWindow window, JsonScanner scanner, ContextPaths paths) {
        this.window = window;
        this.scanner = scanner;
        this.paths = paths;
    }

    /** The context of the document that starts here; one that does not fit into the window is not known. */
    ValueContext read() throws IOException {
        if (paths.isEmpty()) {
            return ValueContext.NONE;
        }
        DocumentContext context = new DocumentContext();
        try {
            JsonKind kind = scanner.value();
            if (kind == JsonKind.OBJECT) {
                readMembers(context, paths);
            } else {
                if (kind == JsonKind.ARRAY) {
                    context.addElementsOf(paths);
                }
                pass(kind);
            }
            return context;
        } catch (WindowFullException e) {
            return DocumentContext.UNKNOWN;
        } finally {
            window.rewind();
            scanner.restart();
        }
    }

    private void readMembers(DocumentContext context, ContextPaths at) throws IOException {
        Set<ContextPaths> seen = new HashSet<>();
        for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
            ContextPaths member = at.member(scanner.name());
            JsonKind kind = scanner.value();
            if (member == null) {
                pass(kind);
            } else if (!seen.add(member)) {
                // A reader takes the first or the last of the two, and with it whatever that one holds or lacks.
                member.eachPath(context::addAmbiguous);
                pass(kind);
            } else {
                readValue(context, member, kind);
            }
        }
    }

    private void readValue(DocumentContext context, ContextPaths at, JsonKind kind) throws IOException {
        String path = at.path();
        if (kind == JsonKind.OBJECT || kind == JsonKind.ARRAY) {
            if (path != null) {
                context.addUnreadable(path);
            }
            if (kind == JsonKind.OBJECT) {
                readMembers(context, at);
            } else {
                context.addElementsOf(at);
                pass(kind);
            }
        } else if (path != null) {
            try {
                context.add(path, scalar(kind));
            } catch (UntreatableValueException e) {
                context.addUnreadable(path);
            }
        }
    }

    private @Nullable Object scalar(JsonKind kind) {
        return switch (kind) {
            case STRING -> scanner.text();
            case NUMBER -> JsonNumber.of(scanner.number());
            case TRUE -> true;
            case FALSE -> false;
            default -> null;
        };
    }

    /** Reads over the rest of a value. */
    private void pass(JsonKind kind) throws IOException {
        if (kind == JsonKind.OBJECT) {
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                pass(scanner.value());
            }
        } else if (kind == JsonKind.ARRAY) {
            for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                pass(scanner.value());
            }
        }
    }
}
