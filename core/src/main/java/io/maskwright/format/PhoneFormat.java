package io.maskwright.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.maskwright.Category;
import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers by the metadata of libphonenumber: with + or 00 and the country code of any country, or as dialled within
 * China or Viet Nam, where China is tried first. The canonical form is E.164.
 */
final class PhoneFormat implements Format {

    private static final List<String> HOME_REGIONS = List.of("CN", "VN");
    /** E.164 has at most 15 digits; a prefix of dialling abroad comes before them. */
    private static final int MAX_CHARS = 20;

    private static final int MIN_DIGITS = 5;

    private final Category category;
    private final Set<PhoneNumberType> types;

    private PhoneFormat(String category, Set<PhoneNumberType> types) {
        this.category = Category.of(category);
        this.types = types;
    }

    static PhoneFormat any() {
        return new PhoneFormat("phone", EnumSet.allOf(PhoneNumberType.class));
    }

    static PhoneFormat mobile() {
        return new PhoneFormat(
                "phone.mobile", EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE));
    }

    static PhoneFormat landline() {
        return new PhoneFormat(
                "phone.landline", EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE));
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public Validity validate(String text) {
        String compact = compact(text);
        if (compact == null) {
            return Validity.invalid(Reason.LENGTH);
        }
        int start = compact.startsWith("+") ? 1 : 0;
        if (!Digits.areDigits(compact, start, compact.length())) {
            return Validity.invalid(Reason.CHARACTER);
        }
        if (compact.length() - start < MIN_DIGITS) {
            return Validity.invalid(Reason.LENGTH);
        }
        return find(compact) != null ? Validity.valid(Assurance.STRUCTURE) : Validity.invalid(Reason.STRUCTURE);
    }

    @Override
    public @Nullable String canonical(String text) {
        if (!validate(text).isValid()) {
            return null;
        }
        String compact = compact(text);
        PhoneNumber number = compact == null ? null : find(compact);
        return number == null ? null : PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
    }

    private static @Nullable String compact(String text) {
        return Digits.compact(Objects.requireNonNull(text, "text must not be null"), Separators.PHONE, MAX_CHARS);
    }

    private @Nullable PhoneNumber find(String compact) {
        if (compact.startsWith("+")) {
            return find(compact, null);
        }
        if (compact.startsWith("00")) {
            return find("+" + compact.substring(2), null);
        }
        for (String region : HOME_REGIONS) {
            PhoneNumber number = find(compact, region);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private @Nullable PhoneNumber find(String compact, @Nullable String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(compact, region);
            boolean valid =
                    region == null ? numbers.isValidNumber(number) : numbers.isValidNumberForRegion(number, region);
            return valid && types.contains(numbers.getNumberType(number)) ? number : null;
        } catch (NumberParseException e) {
            // Its message may quote the text; that it is no number is all there is to say.
            return null;
        }
    }

    @Override
    public String toString() {
        return category.name();
    }
}
