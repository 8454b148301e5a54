package io.maskwright.jackson3;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;

/** A creator whose parameters have guards. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class GuardedCreator extends ValueInstantiator.Delegating {

    private final SettableBeanProperty[] parameters;

    GuardedCreator(
            ValueInstantiator creator,
            DeserializationConfig config,
            Map<SettableBeanProperty, SettableBeanProperty> guarded) {
        super(creator);
        this.parameters = creator.getFromObjectArguments(config).clone();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = guarded.getOrDefault(parameters[i], parameters[i]);
        }
    }

    static boolean isNeeded(
            ValueInstantiator creator,
            DeserializationConfig config,
            Map<SettableBeanProperty, SettableBeanProperty> guarded) {
        SettableBeanProperty @Nullable [] parameters =
                creator.canCreateFromObjectWith() ? creator.getFromObjectArguments(config) : null;
        if (parameters != null) {
            for (SettableBeanProperty each : parameters) {
                if (guarded.containsKey(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same array each time: Jackson puts into it what it completes. */
    @Override
    public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
        return parameters;
    }
}
