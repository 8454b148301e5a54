package io.maskwright.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy rests on itself, what those that it extends rest on, by their names and the nearest last, and what it says
 * of reversible results.
 */
record GroundsDraft(@Nullable AboutDraft about, Map<String, AboutDraft> standsOn, @Nullable Word reversible) {

    static final GroundsDraft EMPTY = new GroundsDraft(null, Map.of(), null);
    static final String PERSONAL_DATA = "personal-data";

    private static final String UNNAMED = "(unnamed)";

    GroundsDraft {
        standsOn = InOrder.copy(standsOn);
    }

    /** A policy that extends another is not the other: what that one is about becomes what this one stands on. */
    GroundsDraft overlaidBy(GroundsDraft later, @Nullable Word name) {
        Map<String, AboutDraft> merged = new LinkedHashMap<>(standsOn);
        if (about != null) {
            putLast(merged, name == null ? UNNAMED : name.text(), about);
        }
        later.standsOn.forEach((laterName, laterAbout) -> putLast(merged, laterName, laterAbout));
        return new GroundsDraft(later.about, merged, later.reversible == null ? reversible : later.reversible);
    }

    private static void putLast(Map<String, AboutDraft> map, String name, AboutDraft about) {
        map.remove(name);
        map.put(name, about);
    }
}
