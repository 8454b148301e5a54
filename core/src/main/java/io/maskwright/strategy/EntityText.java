package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.internal.text.StableNfc;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The same text for the same entity, whether an outlet reads it as text or as a number. */
final class EntityText {

    private EntityText() {}

    /** The text of what names an entity; a value without a text is untreatable. */
    static String of(@Nullable Object id) {
        String text = null;
        if (id instanceof CharSequence) {
            text = StableNfc.of(id.toString().strip());
        } else if (id instanceof BigDecimal number && Math.abs((long) number.scale()) < 100) {
            text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } else if (id != null && !(id instanceof BigDecimal)) {
            text = TextForm.of(id);
        }
        if (text == null || text.isEmpty()) {
            throw new UntreatableValueException(Reason.CONTEXT);
        }
        return text;
    }
}
