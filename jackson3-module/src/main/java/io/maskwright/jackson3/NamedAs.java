package io.maskwright.jackson3;

import tools.jackson.databind.util.NameTransformer;

/** Gives a property one certain name. */
final class NamedAs extends NameTransformer {

    private final String name;

    private NamedAs(String name) {
        this.name = name;
    }

    static NameTransformer of(String name) {
        return new NamedAs(name);
    }

    @Override
    public String transform(String unused) {
        return name;
    }

    @Override
    public String reverse(String unused) {
        return name;
    }
}
