package io.maskwright.export;

/**
 * Reads, treats and writes all records of one format. This is where other formats, other sources and work on several
 * threads come in: an engine sees open files and counts, and nothing of how they are named and published.
 */
interface Engine {

    /**
     * Treats all records of the input. Each record ends either in the output or in the quarantine.
     *
     * @throws io.maskwright.MaskwrightException if the input cannot be treated; nothing may be published then
     */
    Outcome run(Run run);
}
