package io.maskwright.jackson.cases;

import java.util.function.UnaryOperator;

/**
 * A value of a type nobody marked, which a mapper with the module must write as one without does.
 *
 * @param situation which situation it is, after the name of a test class of jackson-databind that tests it
 * @param value the value
 * @param change what is set on the mapper
 */
public record PlainSample(String situation, Object value, UnaryOperator<Setup> change) {

    /** A value for a mapper with no particular settings. */
    public static PlainSample of(String situation, Object value) {
        return new PlainSample(situation, value, UnaryOperator.identity());
    }
}
