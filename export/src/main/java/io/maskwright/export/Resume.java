package io.maskwright.export;

/** What a run makes of what a stopped run left behind. */
public enum Resume {
    /** It starts from the beginning and removes what a stopped run of the same output left. */
    START_ANEW,
    /**
     * It goes on from the last checkpoint, and gives what an unbroken run would have given. Without a checkpoint it starts
     * from the beginning, which the report says. It is refused if the checkpoint is of another job: another policy, input,
     * option, key or version.
     */
    CONTINUE
}
