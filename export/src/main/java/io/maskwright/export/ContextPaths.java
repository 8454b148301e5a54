package io.maskwright.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that conditions read, as a tree, so that a document is searched along these paths only and a dot inside a
 * member's own name is never taken for a step. Immutable after it was built; thread-safe.
 */
final class ContextPaths {

    private final Map<String, ContextPaths> members = new HashMap<>();
    private @Nullable String path;

    private ContextPaths() {}

    static ContextPaths of(Set<String> paths) {
        ContextPaths root = new ContextPaths();
        for (String path : paths) {
            ContextPaths at = root;
            for (String name : path.split("\\.", -1)) {
                at = at.members.computeIfAbsent(name, unused -> new ContextPaths());
            }
            at.path = path;
        }
        return root;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    @Nullable
    ContextPaths member(String name) {
        return members.get(name);
    }

    /** The path that ends here, or null if none does. */
    @Nullable
    String path() {
        return path;
    }
}
