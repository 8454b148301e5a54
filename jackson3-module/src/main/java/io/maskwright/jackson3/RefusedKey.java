package io.maskwright.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.SerializationContext;
import io.maskwright.PlanException;


/** Refuses a key when it is met: an exception that is thrown earlier would get the text of the key from Jackson. */
final class RefusedKey extends ValueSerializer<Object> {

    private final PlanException refusal;

    RefusedKey(PlanException refusal) {
        this.refusal = refusal;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializationContext call) {
        throw new RefusedKeyException(gen, refusal);
    }
}
