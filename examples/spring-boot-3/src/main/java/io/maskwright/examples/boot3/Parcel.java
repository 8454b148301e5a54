package io.maskwright.examples.boot3;

import io.maskwright.annotation.Categories;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Masked;
import java.util.List;

// region parcel
/**
 * A parcel. It says what its values are; how each caller sees them is the policy's to say. {@code @Classified} makes a
 * component that somebody adds without a word of it come out hidden.
 */
@Classified
record Parcel(
        @NotSensitive String number,
        @Sensitive(Categories.PERSON_NAME) String recipient,
        List<@Sensitive(Categories.PHONE_MOBILE) String> phones,
        @Sensitive(Categories.ADDRESS_POSTAL) String address) {

    /** Logs and messages of exceptions have no policy at hand. */
    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
// endregion
