package io.maskwright;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy cannot be read: it is no policy at all, or it holds one or more mistakes. Nothing of it is used then. */
public final class PolicyException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /** The message tells no more; {@link #problems()} has them all. */
    private static final int MAX_TOLD = 100;

    private final transient @Nullable List<PolicyProblem> problems;

    /**
     * Creates an exception.
     *
     * @param problems what is wrong, at least one
     */
    public PolicyException(List<PolicyProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<PolicyProblem> problems) {
        int more = problems.size() - MAX_TOLD;
        return problems.stream()
                        .limit(MAX_TOLD)
                        .map(PolicyProblem::toString)
                        .collect(Collectors.joining(System.lineSeparator()))
                + (more > 0 ? System.lineSeparator() + "and " + more + " more problems" : "");
    }

    /**
     * Returns what is wrong, in the order of the file.
     *
     * @return the problems, immutable; empty in a copy that came by serialisation, whose message has them still
     */
    public List<PolicyProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
