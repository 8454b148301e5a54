package io.maskwright.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The members that conditions read, as a tree, so that a document is searched along these paths only and a dot inside a
 * member's own name is never taken for a step.
 *
 * <p>Immutable after it was built; thread-safe.
 */
public final class ContextPaths {

    private final Map<String, ContextPaths> members = new HashMap<>();
    private @Nullable String path;

    private ContextPaths() {}

    /**
     * Makes a tree of paths.
     *
     * @param paths member names joined by dots, from {@link DocumentPlan#contextPaths}
     * @return the root of the tree
     */
    public static ContextPaths of(Set<String> paths) {
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

    /**
     * Tells whether nothing further down is read.
     *
     * @return whether there are no members
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Returns the tree of a member.
     *
     * @param name its name
     * @return the tree, or null if nothing there is read
     */
    public @Nullable ContextPaths member(String name) {
        return members.get(name);
    }

    /** Calls back for the path that ends here, and for all further down. */
    void eachPath(Consumer<String> call) {
        if (path != null) {
            call.accept(path);
        }
        eachPathBelow(call);
    }

    /** Calls back for all paths further down. */
    void eachPathBelow(Consumer<String> call) {
        members.values().forEach(member -> member.eachPath(call));
    }

    /**
     * Returns the path that ends here.
     *
     * @return the path, or null if none does
     */
    public @Nullable String path() {
        return path;
    }
}
