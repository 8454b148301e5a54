package io.maskwright.internal.reflect;

import java.lang.annotation.Annotation;
import java.util.List;

/**
 * One place in the code that speaks of a property: its field, a getter, a setter, a parameter of a constructor.
 *
 * @param where the place in words, for messages
 * @param annotations the annotations of the declaration
 * @param type the type written there
 */
public record Mention(String where, List<Annotation> annotations, TypeTree type) {

    /** Copies the annotations. */
    public Mention {
        annotations = List.copyOf(annotations);
    }
}
