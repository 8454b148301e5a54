package io.maskwright.jackson3;

import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableAnyProperty;

/** A builder with another any-setter: one that has one does not take a second. */
final class GuardedAnySetter extends BeanDeserializerBuilder {

    GuardedAnySetter(BeanDeserializerBuilder builder, SettableAnyProperty guarded) {
        super(builder);
        _anySetter = guarded;
    }
}
