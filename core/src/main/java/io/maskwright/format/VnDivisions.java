package io.maskwright.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The administrative units of Viet Nam: the 34 provinces and 3,321 communes since 2025-07-01, and the 63 provinces and
 * the districts before. Names are compared in NFC, without regard to case, to the place of a tone mark ({@code hoà},
 * {@code hòa}), to {@code y} and {@code i}, and to marks where the text is in plain letters ({@code Phuong Ba Dinh}).
 *
 * <p>Communes that were gone by 2025-07-01 are not in the table: such a part is known by its word ({@code Phường 7},
 * {@code Xã Xuân Lộc}, {@code Thị trấn Củ Chi}).
 *
 * <p>Immutable and thread-safe.
 */
public final class VnDivisions {

    private static final String[] PROVINCE_ALIASES = {
        "HCM", "TPHCM", "HCMC", "Ho Chi Minh City", "Sài Gòn", "Saigon", "Hanoi", "Haiphong", "Danang", "Thừa Thiên Huế"
    };

    private static final String[] PROVINCE_WORDS = {"tỉnh", "thành phố", "t.p.", "tp.", "tp", "t."};
    private static final String[] DISTRICT_WORDS = {
        "quận", "huiện", "thị xã", "thành phố", "t.p.", "tp.", "t.x.", "tx.", "q.", "h.", "tp", "tx", "q", "h"
    };
    private static final String[] COMMUNE_WORDS = {
        "phường", "đặc khu", "thị trấn", "xã", "t.t.", "tt.", "đk.", "p.", "x.", "tt", "p", "x"
    };

    private final VnUnits provinces;
    private final VnUnits districts;
    private final VnUnits communes;

    private VnDivisions(List<String> provinces, List<String> districts, List<String> communes) {
        this.provinces = new VnUnits(provinces, PROVINCE_WORDS);
        this.districts = new VnUnits(districts, DISTRICT_WORDS);
        this.communes = new VnUnits(communes, COMMUNE_WORDS);
    }

    static VnDivisions load() {
        List<String> provinces = new ArrayList<>();
        List<String> districts = new ArrayList<>();
        List<String> communes = new ArrayList<>();
        for (String[] row : Tables.rows("vn-divisions.csv", 3)) {
            switch (row[0]) {
                case "P", "O" -> provinces.add(row[2]);
                case "D" -> districts.add(row[2]);
                case "C" -> communes.add(row[2]);
                default -> throw new IllegalStateException("vn-divisions.csv must have the kinds P, O, D and C");
            }
        }
        provinces.addAll(List.of(PROVINCE_ALIASES));
        return new VnDivisions(provinces, districts, communes);
    }

    /**
     * Tells whether a part of an address names a province or centrally run city, of today or before 2025-07-01.
     *
     * @param part one part, as between commas; null is refused
     * @return whether it is one, with or without its unit word
     * @throws NullPointerException if the part is null
     */
    public boolean isProvince(String part) {
        VnParts parts = VnParts.ofOne(part);
        return isNamed(provinces, parts);
    }

    /**
     * Tells whether a part of an address names a district, as they were before 2025-07-01.
     *
     * @param part one part, as between commas; null is refused
     * @return whether it is one, with or without its unit word
     * @throws NullPointerException if the part is null
     */
    public boolean isDistrict(String part) {
        VnParts parts = VnParts.ofOne(part);
        return isNamed(districts, parts);
    }

    /**
     * Tells whether a part of an address names a ward, commune, township or special zone: a name of today with or
     * without its unit word, or any short name after a unit word. A name without its word may also be that of a street:
     * {@link #tail} judges by the place in the address.
     *
     * @param part one part, as between commas; null is refused
     * @return whether it is one
     * @throws NullPointerException if the part is null
     */
    public boolean isCommune(String part) {
        VnParts parts = VnParts.ofOne(part);
        return isNamed(communes, parts) || isWorded(communes, parts);
    }

    /**
     * Recognises the tail of an address: the province, before it the district if there is one, before it the commune. A
     * country, a postcode and white space may follow. Without a province nothing is recognised. A commune without its
     * unit word counts only directly before the province; elsewhere it may be a street.
     *
     * @param text an address with commas, from small to large; null is refused
     * @return where the parts start
     * @throws NullPointerException if the text is null
     */
    public AddressTail tail(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return tail(text.toCharArray(), text.length());
    }

    /**
     * Recognises the tail of an address that stands in an array, as {@link #tail(String)} does.
     *
     * @param chars holds an address with commas from its start, and is left as it is; null is refused
     * @param length the length of the address, 0 or more and not more than that of the array
     * @return where the parts start
     * @throws NullPointerException if the array is null
     */
    public AddressTail tail(char[] chars, int length) {
        VnParts parts = new VnParts(Objects.requireNonNull(chars, "chars must not be null"), length);
        boolean more = parts.next();
        while (more && parts.isBeyondProvince()) {
            more = parts.next();
        }
        if (!more || !isNamed(provinces, parts)) {
            return AddressTail.NONE;
        }
        int province = parts.start();
        if (!parts.next()) {
            return new AddressTail(province, -1, -1);
        }
        int first = parts.start();
        if (isWorded(communes, parts)) {
            return new AddressTail(province, -1, first);
        }
        if (isNamed(districts, parts)) {
            int commune = parts.next() && isWorded(communes, parts) ? parts.start() : -1;
            return new AddressTail(province, first, commune);
        }
        return new AddressTail(province, -1, isNamed(communes, parts) ? first : -1);
    }

    private static boolean isNamed(VnUnits units, VnParts parts) {
        return units.isNamed(parts.key(), parts.keyLength());
    }

    private static boolean isWorded(VnUnits units, VnParts parts) {
        return units.isWorded(parts.key(), parts.keyLength());
    }
}
