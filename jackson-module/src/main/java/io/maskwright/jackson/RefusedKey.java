package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.maskwright.PlanException;
import java.io.IOException;

/** Refuses a key when it is met: an exception that is thrown earlier would get the text of the key from Jackson. */
final class RefusedKey extends JsonSerializer<Object> {

    private final PlanException refusal;

    RefusedKey(PlanException refusal) {
        this.refusal = refusal;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializerProvider call) throws IOException {
        throw new RefusedKeyException(gen, refusal);
    }
}
