package io.maskwright.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.maskwright.plan.MaskedForms;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks at the name of an entry before what makes a key of it does. */
final class GuardedKey extends KeyDeserializer {

    private final KeyDeserializer reads;
    private final MaskedForms forms;
    private final Reading reading;

    GuardedKey(KeyDeserializer reads, MaskedForms forms, Reading reading) {
        this.reads = reads;
        this.forms = forms;
        this.reading = reading;
    }

    @Override
    public @Nullable Object deserializeKey(String name, DeserializationContext context) throws IOException {
        String read = forms.readKey(name, reading.of(context));
        try {
            return reads.deserializeKey(read, context);
        } catch (IOException | RuntimeException e) {
            throw forms.failed(e);
        }
    }
}
