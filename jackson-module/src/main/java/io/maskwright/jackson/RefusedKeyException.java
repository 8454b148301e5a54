package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.maskwright.PlanException;
import java.util.Map;

/** Says that a key was refused, without the text of the key, which Jackson would add to the path. */
final class RefusedKeyException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    RefusedKeyException(JsonGenerator gen, PlanException refusal) {
        super(gen, refusal.getMessage(), refusal);
    }

    @Override
    public void prependPath(Reference reference) {
        super.prependPath(reference.getFrom() instanceof Map<?, ?> map ? new Reference(map, "(a key)") : reference);
    }
}
