package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.internal.text.Texts;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The partial family: gives text to a rule and text back. It sees to what all rules share: the text form of numbers and
 * dates, NFC, lone surrogates.
 */
final class Masking implements Strategy, QuickMask, Recognisable {

    /** Stands for half of a character, which no result has. */
    private static final char LOST = '\ufffd';

    private final String expression;
    private final Traits traits;
    private final TextRule rule;

    Masking(String expression, TextRule rule) {
        this(expression, Traits.GROUPING, rule);
    }

    Masking(String expression, Traits traits, TextRule rule) {
        this.expression = expression;
        this.traits = traits;
        this.rule = rule;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return TextForm.hasOne(valueType) ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        String text = TextForm.of(value);
        if (text == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        if (text.isEmpty()) {
            return text;
        }
        String canonical = Texts.canonical(text, Hiding.MASK);
        return canonical == null ? Hiding.all(text) : rule.mask(canonical);
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        return rule.quick(chars, length);
    }

    @Override
    public boolean isResult(String text) {
        String canonical = text.isEmpty() ? null : Texts.canonical(text, LOST);
        if (canonical == null) {
            return false;
        }
        try {
            return Hiding.isAll(canonical) || rule.isMasked(canonical);
        } catch (UntreatableValueException e) {
            return false;
        }
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return rule.maxLength(inputMaxLength);
    }

    @Override
    public String toString() {
        return expression;
    }
}
