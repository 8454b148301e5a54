package io.maskwright.jackson.cases;

import io.maskwright.Audience;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.util.List;

/** Values that must not be seen, what stands in their place under the display defaults, and a policy of three readers. */
public final class Samples {

    public static final String PHONE = "13812345678";
    public static final String PHONE_MASKED = "138****5678";
    public static final String OTHER_PHONE = "13987654321";
    public static final String OTHER_PHONE_MASKED = "139****4321";
    public static final String NAME = "欧阳修";
    public static final String NAME_MASKED = "欧阳*";
    public static final String EMAIL = "alice@example.com";
    public static final String EMAIL_MASKED = "a***@example.com";
    public static final String ID = "11010519491231002X";
    public static final String ID_MASKED = "1****************X";
    public static final String REDACTED = "********";

    /** Every value that must not be seen. */
    public static final List<String> RAW = List.of(PHONE, OTHER_PHONE, NAME, EMAIL, ID);

    /** What stands in the place of each of them under the display defaults. */
    public static final List<String> MASKED =
            List.of(PHONE_MASKED, OTHER_PHONE_MASKED, NAME_MASKED, EMAIL_MASKED, ID_MASKED);

    public static final Audience LABEL = Audience.of("label");
    public static final Audience SUPPORT = Audience.of("support");
    public static final Audience OWNER = Audience.of("owner");

    /** What stands for the phone before the label's readers. */
    public static final String PHONE_ON_LABEL = "1******5678";

    private static final Desensitiser DISPLAY = Desensitiser.of(Policy.displayDefaults());
    private static final Desensitiser READERS = Desensitiser.of(Policy.builder()
            .extending(Policy.displayDefaults())
            .audience("label", "public", "delivery")
            .audience("support", "internal", "support")
            .audience("owner", "secret", "self")
            .categoryRule("phone", "label", "phone(minHidden=6)")
            .categoryRule("email", "label", "drop")
            .categoryRule("phone", "owner", "keep")
            .categoryRule("email", "owner", "keep")
            .categoryRule("person.name", "owner", "keep")
            .build());

    private Samples() {}

    /** The display defaults, which know no audiences. */
    public static Desensitiser display() {
        return DISPLAY;
    }

    /** The display defaults for support; on labels less of a phone and no e-mail; the owner sees everything. */
    public static Desensitiser readers() {
        return READERS;
    }
}
