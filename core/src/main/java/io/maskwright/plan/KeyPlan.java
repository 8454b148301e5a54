package io.maskwright.plan;

import io.maskwright.PlanException;

/** What becomes of values of a type where they are keys of a map. Immutable and thread-safe. */
public sealed interface KeyPlan {

    /** Nothing is protected: the serialiser writes the key as ever. */
    record Shown() implements KeyPlan {}

    /**
     * The key itself is treated.
     *
     * @param plan what is decided of it
     */
    record Whole(PropertyPlan plan) implements KeyPlan {}

    /**
     * The member that stands for the key is treated.
     *
     * @param plan what is decided of the member
     */
    record Member(PropertyPlan plan) implements KeyPlan {}

    /**
     * The key cannot be protected. The serialiser throws this when it meets a key, where it can keep the text of the key
     * out of the message.
     *
     * @param reason names the type
     */
    record Refused(PlanException reason) implements KeyPlan {}
}
