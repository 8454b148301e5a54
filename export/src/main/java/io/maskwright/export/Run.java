package io.maskwright.export;

/** What an engine works with during one run. */
record Run(InputFile input, OutputFile output, QuarantineFile quarantine, ProgressMeter progress) {}
