package io.maskwright.jackson3;

import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.MaskedForms;
import io.maskwright.plan.ReadBackCall;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Copies an array or an object with what is read in place of its texts. Goes by a stack of its own, so that no depth of
 * the input ends in a stack overflow here. Used once.
 */
final class Parts {

    private final Guard guard;
    private final CurrentValue current;
    private final ReadBackCall call;
    private final ReadBackCall closed;
    private final TypeIds types;
    private final @Nullable Collection<Object> known;

    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean changed;

    /** What holds within one array or object. */
    private record Level(MaskedForms forms, @Nullable MaskedForms keys, boolean opens, boolean isTypeWrapper) {}

    Parts(Guard guard, CurrentValue current, ReadBackCall call, TypeIds types, @Nullable Collection<Object> known) {
        this.guard = guard;
        this.current = current;
        this.call = call;
        this.closed = new ReadBackCall(call.choice(), null);
        this.types = types;
        this.known = known;
    }

    /** Copies the value that the parser is at, and leaves the parser at its end. Tells whether anything was changed. */
    boolean copy(JsonParser parser, TokenBuffer out) {
        JsonToken token = parser.currentToken();
        boolean headless = token == JsonToken.PROPERTY_NAME;
        if (headless) {
            out.writeStartObject();
            levels.push(within(true));
        }
        while (token != null) {
            switch (token) {
                case START_ARRAY, START_OBJECT -> {
                    out.copyCurrentEvent(parser);
                    levels.push(within(token == JsonToken.START_OBJECT));
                }
                case END_ARRAY, END_OBJECT -> {
                    out.copyCurrentEvent(parser);
                    levels.pop();
                    if (levels.isEmpty()) {
                        return changed;
                    }
                }
                case PROPERTY_NAME -> name(parser, out);
                default -> leaf(parser, out);
            }
            token = parser.nextToken();
        }
        return changed;
    }

    private Level within(boolean isObject) {
        Level outer = levels.peek();
        MaskedForms forms = outer == null ? guard.forms() : outer.forms;
        boolean opens = outer == null || outer.opens;
        if (outer == null && (isObject ? types.isNameOfObject() : types.isFirstOfArray())) {
            return new Level(forms, null, opens, true);
        }
        boolean tree = JsonNode.class.isAssignableFrom(forms.leafType());
        boolean opensInside = opens && !unwrapped() && (forms.values() != forms || tree || forms.isOpenInside());
        return new Level(forms.values(), isObject ? forms.keys() : null, opensInside, false);
    }

    private boolean unwrapped() {
        return known != null;
    }

    private void name(JsonParser parser, TokenBuffer out) {
        String name = parser.currentName();
        Level level = levels.element();
        boolean isOutermost = levels.size() == 1;
        if (isOutermost && (types.isProperty(name) || (known != null && !known.contains(name)))) {
            out.writeName(name);
            parser.nextToken();
            out.copyCurrentStructure(parser);
            return;
        }
        MaskedForms keys = level.keys;
        Object key = keys == null ? name : keys.read(name, CurrentValue.NONE, level.opens ? call : closed);
        if (keys != null && !(key instanceof CharSequence)) {
            throw keys.refused();
        }
        changed |= !name.equals(key);
        out.writeName(String.valueOf(key));
    }

    private void leaf(JsonParser parser, TokenBuffer out) {
        Level level = levels.element();
        if (level.isTypeWrapper && parser.streamReadContext().getCurrentIndex() == 0) {
            out.copyCurrentEvent(parser);
            return;
        }
        if (guard.guardsParts() && call.opener() != null) {
            out.copyCurrentEvent(parser);
            return;
        }
        Leaf leaf = Leaf.of(parser, level.forms, current, level.opens ? call : closed);
        if (leaf.isValue()) {
            out.copyCurrentEvent(parser);
        } else {
            changed = true;
            leaf.write(out);
        }
    }
}
