package io.maskwright.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The fields of a dataset or the properties of a class while they are decided in Java. Not thread-safe. */
final class FieldList {

    private final String what;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    FieldList(String what) {
        this.what = what;
    }

    void add(String name, String decision) {
        add(name, new Entry(Word.inJava(name), Map.of("is", Word.inJava(decision)), List.of()));
    }

    void add(String name, Consumer<FieldBuilder> settings) {
        FieldBuilder field = new FieldBuilder();
        settings.accept(field);
        add(name, field.build(name));
    }

    private void add(String name, Entry entry) {
        if (entries.putIfAbsent(name, entry) != null) {
            throw new IllegalArgumentException(what + " " + name + " is decided already");
        }
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
