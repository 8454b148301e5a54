package io.maskwright.waybill;

import java.util.List;
import java.util.Objects;

/**
 * Which columns of a table a label is made of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the column of the parcel's number, whose value must stay as it is
 * @param name the column of the recipient's name
 * @param phone the column of the recipient's telephone number
 * @param address the column of the address
 * @param goods the column of the goods
 */
public record LabelColumns(String number, String name, String phone, String address, String goods) {

    /** {@code waybill_no}, {@code recipient_name}, {@code recipient_phone}, {@code recipient_address}, {@code goods}. */
    public static final LabelColumns USUAL =
            new LabelColumns("waybill_no", "recipient_name", "recipient_phone", "recipient_address", "goods");

    /**
     * Checks that nothing is missing.
     *
     * @param number the column of the parcel's number
     * @param name the column of the recipient's name
     * @param phone the column of the recipient's telephone number
     * @param address the column of the address
     * @param goods the column of the goods
     */
    public LabelColumns {
        Objects.requireNonNull(number, "number must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(phone, "phone must not be null");
        Objects.requireNonNull(address, "address must not be null");
        Objects.requireNonNull(goods, "goods must not be null");
    }

    List<String> shown() {
        return List.of(name, phone, address, goods);
    }
}
