package io.maskwright.plan;

/** SKELETON. A place in a document while it is walked. Immutable and thread-safe; cheap to ask. */
@SuppressWarnings("DoNotCallSuggester")
public final class Location {

    Location() {}

    /** The place of a member of the object here. */
    public Location member(String name) {
        throw new UnsupportedOperationException();
    }

    /** The place of any element of the array here. */
    public Location element() {
        throw new UnsupportedOperationException();
    }

    /** Whether a rule decides this place, or an enclosing place that is kept. */
    public boolean isDecided() {
        throw new UnsupportedOperationException();
    }

    /**
     * The treatment of a value here: that of its rule, or the policy's choice for undecided fields (PlanException if that
     * is to fail). Marks the rule as matched.
     */
    public Treatment treatment() {
        throw new UnsupportedOperationException();
    }

    /** The path for messages: names that the policy knows, `*` for others, `[*]` for elements; never a name from data. */
    public String path() {
        throw new UnsupportedOperationException();
    }
}
