package io.maskwright.waybill;

import io.maskwright.waybill.RenderedLabel.Part;
import java.util.Locale;

/** How messages call the parts of a label. */
final class PartWords {

    private PartWords() {}

    static String of(Part part) {
        return switch (part) {
            case NAME, PHONE, ADDRESS, GOODS -> part.name().toLowerCase(Locale.ROOT);
            case CODE -> "the number of the parcel";
            case OTHER, PLAIN -> "other text";
        };
    }
}
