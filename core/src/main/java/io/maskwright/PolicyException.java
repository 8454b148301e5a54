package io.maskwright;

import java.util.List;
import java.util.stream.Collectors;

/** A policy cannot be read: it is no policy at all, or it holds one or more mistakes. */
public final class PolicyException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    /**
     * Creates an exception.
     *
     * @param problems what is wrong, at least one
     */
    public PolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns what is wrong, in the order of the file.
     *
     * @return the problems
     */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
