package io.maskwright.export.proof;

import io.maskwright.MaskwrightException;

/**
 * An export found protected values in what it was about to publish, so nothing was published. The message tells how many and
 * the place of the first, never content.
 */
public final class LeakFoundException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    private final transient LeakReport report;

    /**
     * Creates an exception.
     *
     * @param report a report with findings
     */
    public LeakFoundException(LeakReport report) {
        super("the output was not published: " + report.findings().size()
                + (report.isComplete() ? "" : " or more")
                + " protected values stand in it; the first at "
                + report.findings().get(0).words());
        this.report = report;
    }

    /**
     * Returns what was found.
     *
     * @return the report; null after the exception was serialized
     */
    public LeakReport report() {
        return report;
    }
}
