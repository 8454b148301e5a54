package io.maskwright.export.proof;

import io.maskwright.MaskwrightException;
import io.maskwright.UnavailableException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Treats values once more where it can be done, and remembers if a key or a vault was missing for it. Not thread-safe. */
final class Keys {

    private boolean isMissing;

    /** The result, or null where there is none. */
    @Nullable
    String treated(Supplier<@Nullable String> treatment) {
        try {
            return treatment.get();
        } catch (UnavailableException e) {
            isMissing = true;
            return null;
        } catch (MaskwrightException e) {
            return null;
        }
    }

    boolean isMissing() {
        return isMissing;
    }
}
