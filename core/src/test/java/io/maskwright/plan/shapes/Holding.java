package io.maskwright.plan.shapes;

/** Holds a value of a type that the user of the class names. */
public class Holding<T> {

    /** The value. */
    public T held;
}
