package io.maskwright.plan;

import io.maskwright.Omitted;
import io.maskwright.internal.json.JsonKind;
import io.maskwright.internal.json.JsonOutput;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.internal.json.JsonWindow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes one document through a window: what is shown leaves as it stands in the input, byte by byte, everything else is
 * cut out and its result written in its place. Not thread-safe.
 */
final class DocumentPass {

    private final JsonWindow window;
    private final JsonScanner scanner;
    private final JsonOutput out;
    private final ValueTreater values;

    /** What a value stands in. */
    private enum Within {
        /** An object: a value left out takes its name with it. */
        OBJECT,
        /** An array or nothing: a value left out becomes null, so that others keep their places. */
        ARRAY
    }

    DocumentPass(JsonWindow window, JsonScanner scanner, JsonOutput out, ValueTreater values) {
        this.window = window;
        this.scanner = scanner;
        this.out = out;
        this.values = values;
    }

    void treat(Location root) throws IOException {
        value(root, Within.ARRAY);
        window.hold();
    }

    /** Treats a record: one object, whose members are decided each as its place says, and nothing behind it. */
    void treatRecord(Location root) throws IOException {
        openRecord();
        members(root);
        endRecord();
    }

    /** Reads over a record that does not leave; it may still be broken. */
    void passRecord() throws IOException {
        openRecord();
        pass(JsonKind.OBJECT);
        endRecord();
    }

    private void openRecord() throws IOException {
        if (scanner.value() != JsonKind.OBJECT) {
            throw scanner.error("is no object");
        }
    }

    private void endRecord() throws IOException {
        if (scanner.hasNext()) {
            throw scanner.error("has more than one value");
        }
        window.finish();
    }

    /** Writes null in place of the whole document. */
    void leaveOut() throws IOException {
        replace(scanner.value(), null, Within.ARRAY);
        window.hold();
    }

    /** Treats the value that comes next and tells whether anything of it is in the output. */
    private boolean value(Location at, Within within) throws IOException {
        JsonKind kind = scanner.value();
        if (kind == JsonKind.OBJECT) {
            return object(at, within);
        }
        if (kind == JsonKind.ARRAY) {
            return array(at, within);
        }
        boolean isKept = values.countsWhatIsKept() ? isKeptAndCounted(at, kind) : at.keepsScalars();
        return isKept || scalar(at, kind, within);
    }

    private boolean isKeptAndCounted(Location at, JsonKind kind) {
        if (at.opensText()) {
            return false;
        }
        Treatment treatment = values.treatment(at);
        if (!treatment.keeps()) {
            return false;
        }
        values.kept(treatment, kind == JsonKind.NULL || (kind == JsonKind.STRING && scanner.isTextBlank()));
        return true;
    }

    private boolean object(Location at, Within within) throws IOException {
        // Where no rule can follow, an object is one undecided value: its names may be data too.
        if (at.isDecided() || !at.leadsToRules()) {
            if (isShownWhole(at)) {
                pass(JsonKind.OBJECT);
                return true;
            }
            Object result = values.treatment(at).keeps() ? ValueTreater.SHOWN_OBJECT : values.treatObject(at);
            if (result != ValueTreater.SHOWN_OBJECT) {
                return replace(JsonKind.OBJECT, result, within);
            }
        }
        // Each member is still treated as its own place says, or as this one does.
        members(at);
        return true;
    }

    private boolean array(Location at, Within within) throws IOException {
        if (at.isDecided() || !at.leadsToRules()) {
            if (isShownWhole(at)) {
                pass(JsonKind.ARRAY);
                return true;
            }
            if (values.treatment(at).omitsAll()) {
                return replace(JsonKind.ARRAY, values.treatObject(at), within);
            }
        }
        elements(at);
        return true;
    }

    private boolean isShownWhole(Location at) {
        return !values.countsWhatIsKept()
                && !at.leadsToRules()
                && values.treatment(at).keeps();
    }

    private void members(Location at) throws IOException {
        window.hold();
        boolean isEmpty = true;
        boolean more = scanner.firstMember();
        while (more) {
            if (value(at.member(scanner), Within.OBJECT)) {
                isEmpty = false;
            }
            window.hold();
            more = scanner.nextMember();
            if (more && isEmpty) {
                window.cutComma();
            }
        }
    }

    private void elements(Location at) throws IOException {
        window.hold();
        Location element = at.element();
        for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
            value(element, Within.ARRAY);
            window.hold();
        }
    }

    private boolean scalar(Location at, JsonKind kind, Within within) throws IOException {
        Object value = kind == JsonKind.STRING ? scanner.text() : word(kind);
        Object result =
                kind == JsonKind.NUMBER ? values.treatNumber(at, scanner.number()) : values.treatScalar(at, value);
        if (result instanceof NumberAsWritten || (result == value && kind != JsonKind.NUMBER)) {
            return true;
        }
        return replace(kind, result, within);
    }

    private static @Nullable Boolean word(JsonKind kind) {
        return kind == JsonKind.TRUE ? Boolean.TRUE : kind == JsonKind.FALSE ? Boolean.FALSE : null;
    }

    /** Writes a result in place of the value that begins here, and reads over the rest of that. */
    private boolean replace(JsonKind kind, @Nullable Object result, Within within) throws IOException {
        boolean isLeftOut = result == Omitted.OMITTED && within == Within.OBJECT;
        if (isLeftOut) {
            window.cutSinceHold();
        } else {
            window.cutValue();
            write(result == Omitted.OMITTED ? null : result);
        }
        window.startDiscarding();
        pass(kind);
        window.stopDiscarding();
        return !isLeftOut;
    }

    /** Reads over the rest of a value. */
    private void pass(JsonKind kind) throws IOException {
        if (kind == JsonKind.OBJECT) {
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                window.hold();
                pass(scanner.value());
                window.hold();
            }
        } else if (kind == JsonKind.ARRAY) {
            for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                pass(scanner.value());
                window.hold();
            }
        }
    }

    private void write(@Nullable Object result) throws IOException {
        if (result == null) {
            out.writeWord("null");
        } else if (result instanceof Boolean || result instanceof Number) {
            out.writeWord(result.toString());
        } else {
            out.writeString(result.toString());
        }
    }
}
