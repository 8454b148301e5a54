package io.maskwright.benchmarks.jackson;

import java.util.function.Supplier;

/** Who is measured. */
public enum JacksonContender {
    /** Jackson 2 without any mask. */
    JACKSON(Jackson2Writer::plain),
    /** Jackson 2 with the module of this library. */
    MASKWRIGHT(Jackson2Writer::masked),
    /** Jackson 3 without any mask. */
    JACKSON3(Jackson3Writer::plain),
    /** Jackson 3 with the module of this library. */
    MASKWRIGHT3(Jackson3Writer::masked),
    /** Jackson 2 with an annotation, a serializer of one's own and the masks of hutool. */
    HUTOOL(Jackson2Writer::hutool),
    /** The JSON that houbb sensitive writes through fastjson. */
    HOUBB(HoubbWriter::new),
    /** Jackson 2, then the values of six keys masked in the bytes. */
    JSON_MASKER(JsonMaskerWriter::new);

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<CustomerWriter> creation;

    JacksonContender(Supplier<CustomerWriter> creation) {
        this.creation = creation;
    }

    CustomerWriter newWriter() {
        return creation.get();
    }

    boolean masks() {
        return this != JACKSON && this != JACKSON3;
    }
}
