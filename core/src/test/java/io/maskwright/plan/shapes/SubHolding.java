package io.maskwright.plan.shapes;

/** A subclass that is met at run time only. */
public class SubHolding<T> extends Holding<T> {

    /** Creates one that holds nothing. */
    public SubHolding() {}

    /** Creates one that holds a value. */
    public SubHolding(T held) {
        this.held = held;
    }
}
