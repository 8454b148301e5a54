package io.maskwright.waybill;

import java.util.List;
import java.util.Objects;

/**
 * What a label shows of a parcel's recipient and content, masked already. What is not shown is an empty text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the recipient's name, at most {@value #MAX_CHARS} characters, as all of these
 * @param phone the recipient's telephone number
 * @param address where the parcel goes
 * @param goods the class of the goods, never the goods
 */
public record MaskedLabel(String name, String phone, String address, String goods) {

    /** The longest text, in units of UTF-16: {@value}. */
    public static final int MAX_CHARS = 1_000;

    /**
     * Checks the texts.
     *
     * @param name the recipient's name
     * @param phone the recipient's telephone number
     * @param address where the parcel goes
     * @param goods the class of the goods
     * @throws IllegalArgumentException if one is too long or has half of a character
     */
    public MaskedLabel {
        require("name", name);
        require("phone", phone);
        require("address", address);
        require("goods", goods);
    }

    private static void require(String property, String text) {
        Objects.requireNonNull(text, property + " must not be null");
        FormText.require(property, text, MAX_CHARS);
    }

    List<String> texts() {
        return List.of(name, phone, address, goods);
    }

    /** Names the type: masked texts are no secret, but logs are no labels. */
    @Override
    public String toString() {
        return "MaskedLabel(hidden)";
    }
}
