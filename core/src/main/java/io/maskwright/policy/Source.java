package io.maskwright.policy;

import io.maskwright.PolicyProblem;

/** Where something in a policy was said. */
record Source(String name, int line, int column) {

    /** Said in Java. */
    static final Source BUILDER = new Source("builder", 0, 0);

    PolicyProblem problem(String message) {
        return new PolicyProblem(name, line, column, message);
    }

    /** The place some characters further on the same line. */
    Source plus(int characters) {
        return line == 0 ? this : new Source(name, line, column + characters);
    }

    /** File, line and column, as compilers write them. */
    String position() {
        return line == 0 ? name : name + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return line == 0 ? name : name + ":" + line;
    }
}
