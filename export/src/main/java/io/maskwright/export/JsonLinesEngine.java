package io.maskwright.export;

/** Treats JSON Lines record by record. */
final class JsonLinesEngine implements Engine {

    private final Options options;

    JsonLinesEngine(Options options) {
        this.options = options;
    }

    @Override
    public Outcome run(Run run) {
        return new JsonLinesPass(options, run).treatAll();
    }
}
