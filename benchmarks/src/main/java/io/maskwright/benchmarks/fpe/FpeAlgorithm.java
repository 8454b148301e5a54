package io.maskwright.benchmarks.fpe;

/** What a library encrypts with: results of different algorithms differ, and so does their work. */
enum FpeAlgorithm {
    /** SP 800-38G Revision 1, ten rounds. */
    FF1,
    /** Withdrawn with the second draft of Revision 1; eight rounds, a tweak of 7 bytes. */
    FF3_1
}
