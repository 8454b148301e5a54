package io.maskwright.plan;

/** Shapes in which a serialiser writes protected values past every hook; each is refused unless allowed for a type. */
public enum RawShape {

    /** A protected property is the object's identity, which back-references repeat as it is. */
    OBJECT_ID,

    /** A protected property is the object's type id, which is written beside or around the object. */
    TYPE_ID,

    /** The type, or a property that holds it, has a serializer of its own, which writes what it likes. */
    OWN_SERIALIZER
}
