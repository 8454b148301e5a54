package io.maskwright.export;

import io.maskwright.plan.Treatment;
import java.util.List;

/**
 * What an engine did.
 *
 * @param rowsIn records read, blank lines not among them
 * @param blankLines blank lines skipped
 * @param fields the treatments of the fields, with their counts
 * @param warnings things to tell the user
 */
record Outcome(long rowsIn, long blankLines, List<Treatment> fields, List<String> warnings) {}
