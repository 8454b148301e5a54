package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.format.CanonicalForm;
import io.maskwright.internal.text.Suggestion;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** As what a keyed hash reads its values, by the argument {@code as}: the kinds whose writings have one form. */
enum ReadAs {
    PHONE,
    CCCD,
    COMPACT;

    private static final String AS = "as";
    private static final String COUNTRY = "country";

    /** Reads the arguments, adds them to the expression, and puts the form of a value before its hash. */
    static UnaryOperator<String> before(UnaryOperator<String> hash, Arguments arguments, Expression expression) {
        if (!arguments.has(AS)) {
            if (arguments.has(COUNTRY)) {
                throw arguments.refused(COUNTRY, "country goes with as=phone");
            }
            return hash;
        }
        ReadAs kind = arguments.word(AS, ReadAs.class);
        expression.word(AS, kind);
        CanonicalForm form = kind.form(arguments, expression);
        return text -> {
            String canonical = form.of(text);
            if (canonical == null) {
                throw new UntreatableValueException(Reason.SHAPE, "not read as " + form);
            }
            return hash.apply(canonical);
        };
    }

    private CanonicalForm form(Arguments arguments, Expression expression) {
        return switch (this) {
            case PHONE -> phone(arguments, expression);
            case CCCD -> CanonicalForm.cccd();
            case COMPACT -> CanonicalForm.compact();
        };
    }

    private static CanonicalForm phone(Arguments arguments, Expression expression) {
        String country = arguments.text(COUNTRY);
        TreeSet<String> known = new TreeSet<>(CanonicalForm.countries());
        if (!known.contains(country)) {
            throw arguments.refused(
                    COUNTRY,
                    "country must be one of " + String.join(", ", known) + ", but was " + Expression.quote(country)
                            + Suggestion.clause(country.toUpperCase(Locale.ROOT), known));
        }
        expression.text(COUNTRY, country, "");
        return CanonicalForm.phone(country);
    }
}
