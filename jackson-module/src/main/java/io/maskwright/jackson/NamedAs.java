package io.maskwright.jackson;

import com.fasterxml.jackson.databind.util.NameTransformer;

/** Gives a property one certain name. */
final class NamedAs extends NameTransformer {

    private final String name;

    NamedAs(String name) {
        this.name = name;
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
