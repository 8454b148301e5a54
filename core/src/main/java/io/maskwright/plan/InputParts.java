package io.maskwright.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one array or object that comes in, told in their order, and what is read in place of its texts. Goes by a
 * stack of its own, so that no depth of the input ends in a stack overflow here. Belongs to the thread that reads; used for
 * one value.
 */
public final class InputParts {

    private final MaskedForms forms;
    private final CurrentValue current;
    private final ReadBackCall call;
    private final ReadBackCall closed;
    private final InputShape shape;

    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean changed;

    /** What holds within one array or object. */
    private static final class Level {

        private final MaskedForms forms;
        private final @Nullable MaskedForms keys;
        private final ReadBackCall call;
        private boolean isIdNext;

        Level(MaskedForms forms, @Nullable MaskedForms keys, ReadBackCall call) {
            this.forms = forms;
            this.keys = keys;
            this.call = call;
        }
    }

    /**
     * Starts before the value.
     *
     * @param forms tells masked values
     * @param current what the property holds now
     * @param call what the call does
     * @param shape how the value comes in
     */
    public InputParts(MaskedForms forms, CurrentValue current, ReadBackCall call, InputShape shape) {
        this.forms = forms;
        this.current = current;
        this.call = call;
        this.closed = new ReadBackCall(call.choice(), null);
        this.shape = shape;
    }

    /** Enters an array. */
    public void startArray() {
        Level outer = next();
        if (outer == null && shape.typeId() == InputShape.TypeId.FIRST_OF_ARRAY) {
            Level wrapper = new Level(forms, null, call);
            wrapper.isIdNext = true;
            levels.push(wrapper);
        } else {
            levels.push(within(outer, null));
        }
    }

    /** Enters an object. */
    public void startObject() {
        Level outer = next();
        if (outer == null && shape.typeId() == InputShape.TypeId.NAME_OF_OBJECT) {
            levels.push(new Level(forms, null, call));
        } else {
            levels.push(within(outer, (outer == null ? forms : outer.forms).keys()));
        }
    }

    /** The level that gets one more part, which is none but the first text an id of a type. */
    private @Nullable Level next() {
        Level level = levels.peek();
        if (level != null) {
            level.isIdNext = false;
        }
        return level;
    }

    private Level within(@Nullable Level outer, @Nullable MaskedForms keys) {
        MaskedForms around = outer == null ? forms : outer.forms;
        ReadBackCall outerCall = outer == null ? call : outer.call;
        return new Level(around.values(), keys, shape.opensInside(around) ? outerCall : closed);
    }

    /**
     * Leaves an array or object.
     *
     * @return whether it was the value itself
     */
    public boolean end() {
        levels.pop();
        return levels.isEmpty();
    }

    /**
     * Tells whether an entry of the object is no part of the value: it is read as it is, with all it holds.
     *
     * @param name the name of the entry
     * @return whether nothing is to be told of it here
     */
    public boolean isApart(String name) {
        return levels.size() == 1 && shape.isApart(name);
    }

    /**
     * Decides on the name of an entry.
     *
     * @param name the name as it came in
     * @return the name that is read
     * @throws io.maskwright.MaskwrightException as {@link MaskedForms#readKey}
     */
    public String name(String name) {
        Level level = levels.element();
        String read = level.keys == null ? name : level.keys.readKey(name, level.call);
        changed |= !name.equals(read);
        return read;
    }

    /**
     * Decides on a text.
     *
     * @param text the text as it came in
     * @return the decision
     * @throws io.maskwright.MaskwrightException as {@link MaskedForms#read}
     */
    public InputLeaf text(String text) {
        Level level = levels.element();
        boolean isId = level.isIdNext;
        level.isIdNext = false;
        if (isId || isOpenedByItsType()) {
            return InputLeaf.OTHER;
        }
        return noted(level, InputLeaf.text(text, level.forms, current, level.call));
    }

    /**
     * Decides on a number.
     *
     * @param digits the number as it came in
     * @return the decision
     * @throws io.maskwright.MaskwrightException as {@link MaskedForms#readNumber}
     */
    public InputLeaf number(String digits) {
        Level level = levels.element();
        level.isIdNext = false;
        return isOpenedByItsType()
                ? InputLeaf.OTHER
                : noted(level, InputLeaf.number(digits, level.forms, current, level.call));
    }

    private boolean isOpenedByItsType() {
        return shape.parts() == InputShape.Parts.OPENED_BY_THEIR_TYPE && call.opener() != null;
    }

    /** Whatever reads the elements might take an object of another class by its text form. */
    private InputLeaf noted(Level level, InputLeaf leaf) {
        if (leaf.isObject() && !level.forms.isLeaf(leaf.replacement())) {
            throw level.forms.unfit();
        }
        changed |= !leaf.isValue();
        return leaf;
    }

    /**
     * Tells whether anything is read in place of what came in.
     *
     * @return whether a name, text or number so far is another
     */
    public boolean isChanged() {
        return changed;
    }

    /** Names the property. */
    @Override
    public String toString() {
        return "InputParts[" + forms.path() + "]";
    }
}
