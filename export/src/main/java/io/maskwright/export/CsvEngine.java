package io.maskwright.export;

/** Treats CSV and TSV in batches of rows. */
final class CsvEngine implements Engine {

    private final Options options;

    CsvEngine(Options options) {
        this.options = options;
    }

    @Override
    public Outcome run(Run run) {
        CsvSource source = new CsvSource(run.input(), options.form(), options.maxRecordChars());
        return new CsvPass(options, run, source).treatAll();
    }
}
