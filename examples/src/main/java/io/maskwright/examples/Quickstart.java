package io.maskwright.examples;

import io.maskwright.Audience;
import io.maskwright.annotation.Categories;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.engine.Masked;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first sample of the README. */
final class Quickstart {

    // region quickstart
    record Parcel(
            String number,
            @Sensitive(Categories.PERSON_NAME) String recipient,
            List<@Sensitive(Categories.PHONE_MOBILE) String> phones) {}

    static @Nullable Parcel forTheLabel(Parcel parcel, Path policyFile) {
        Desensitiser desensitiser = Desensitiser.of(Policy.load(policyFile));
        return desensitiser.mask(parcel, Audience.of("label"));
    }
    // endregion

    // region logging
    static String logLine(Parcel parcel) {
        return "received " + Masked.toString(parcel);
    }
    // endregion

    // region one-value
    static @Nullable String onePhone(String phone) {
        return Desensitiser.of(Policy.displayDefaults())
                .mask(Categories.PHONE_MOBILE, phone, Audience.MOST_RESTRICTIVE);
    }
    // endregion

    private Quickstart() {}
}
