/**
 * Streaming export of tables and documents under a policy. {@link io.maskwright.export.ExportJob} reads a file record by
 * record, treats it and publishes the result only when all of it is there; {@link io.maskwright.export.ExportReport}
 * tells what became of every record and field, without any value.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.export;

import org.jspecify.annotations.NullMarked;
