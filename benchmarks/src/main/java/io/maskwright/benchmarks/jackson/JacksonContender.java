package io.maskwright.benchmarks.jackson;

import java.util.function.Function;

/** Who is measured. */
public enum JacksonContender {
    /** Jackson 2 without any mask. */
    JACKSON(reader -> Jackson2Writer.plain()),
    /** Jackson 2 with the module of this library. */
    MASKWRIGHT(Jackson2Writer::masked),
    /** Jackson 3 without any mask. */
    JACKSON3(reader -> Jackson3Writer.plain()),
    /** Jackson 3 with the module of this library. */
    MASKWRIGHT3(Jackson3Writer::masked),
    /** Jackson 2 with an annotation, a serializer of one's own and the masks of hutool. */
    HUTOOL(reader -> Jackson2Writer.hutool()),
    /** The JSON that houbb sensitive writes through fastjson. */
    HOUBB(reader -> new HoubbWriter()),
    /** Jackson 2, then the values of six keys masked in the bytes. */
    JSON_MASKER(reader -> new JsonMaskerWriter());

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Function<Reader, CustomerWriter> creation;

    JacksonContender(Function<Reader, CustomerWriter> creation) {
        this.creation = creation;
    }

    CustomerWriter newWriter(Reader reader) {
        return creation.apply(reader);
    }

    /** Whether it may write something else for other readers, or writes everything for all of them. */
    boolean suits(Reader reader) {
        return reader == Reader.EVERYBODY || !masks() || this == MASKWRIGHT || this == MASKWRIGHT3;
    }

    boolean masks() {
        return this != JACKSON && this != JACKSON3;
    }
}
