package io.maskwright.benchmarks.jackson;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender, checked first, and the customers it gets in turn. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class JacksonFeed {

    private static final int CUSTOMERS = 1_024;

    /** The script of the personal texts. */
    @Param
    public Script script;

    /** Who reads. */
    @Param
    public Reader audience;

    /** Who writes. */
    @Param
    public JacksonContender contender;

    private CustomerWriter writer;
    private Object[] customers;
    private int next;

    /** Checks the contender and makes the customers. */
    @Setup(Level.Trial)
    public void setUp() {
        CustomerCheck.check(contender, script, audience);
        writer = contender.newWriter(audience);
        customers = new Object[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            customers[i] = writer.accept(script.customer(i));
        }
    }

    byte[] one() {
        return writer.write(customers[next++ & CUSTOMERS - 1]);
    }
}
