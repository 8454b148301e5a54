package io.maskwright.jackson3;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import io.maskwright.PlanException;
import java.util.Map;

/** Says that a key was refused, without the text of the key, which Jackson would add to the path. */
final class RefusedKeyException extends DatabindException {

    private static final long serialVersionUID = 1L;

    RefusedKeyException(JsonGenerator gen, PlanException refusal) {
        super(gen, refusal.getMessage(), refusal);
    }

    @Override
    public JacksonException prependPath(Reference reference) {
        return super.prependPath(reference.from() instanceof Map<?, ?> map ? new Reference(map, "(a key)") : reference);
    }
}
