package io.maskwright.plan;

import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.JdkTypes;
import org.jspecify.annotations.Nullable;

/** The copiers of values nobody marked. */
enum Leaves implements Copier {
    /** The value cannot change, so the copy may share it. */
    SHARED {
        @Override
        public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
            return value;
        }
    },
    /** The value can change, so the copy has its own. */
    COPIED {
        @Override
        public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
            return JdkTypes.copyOf(value);
        }
    },
    /** The value is left out. */
    NOTHING {
        @Override
        public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
            return null;
        }
    },
    /** The class of the value decides. */
    BY_CLASS {
        @Override
        public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
            return walk.plans().copier(value.getClass(), walk.audience()).copy(value, context, walk);
        }
    }
}
