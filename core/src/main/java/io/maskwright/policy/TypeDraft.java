package io.maskwright.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about a class: a choice for its properties that nobody decides, and the properties that are decided. */
record TypeDraft(Word name, @Nullable Word undecided, Map<String, Entry> properties) {

    TypeDraft {
        properties = InOrder.copy(properties);
    }

    /** As for a dataset, a property that is said again is said anew. */
    TypeDraft overlaidBy(TypeDraft later) {
        return new TypeDraft(
                later.name,
                later.undecided == null ? undecided : later.undecided,
                InOrder.overlay(properties, later.properties));
    }

    /** The simple name, by which messages name the class. */
    static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
