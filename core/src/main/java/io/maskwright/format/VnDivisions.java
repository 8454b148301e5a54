package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    /** Keys of the country. */
    private static final Set<String> COUNTRY = Set.of("viet nam", "việt nam", "vietnam", "vn");

    private static final String NO_NAME = "?";
    private static final int MAX_PART_CHARS = 100;
    /** Country, postcode, province, district, commune, and an empty part. */
    private static final int MAX_PARTS = 6;

    private final VnUnits provinces = new VnUnits("tỉnh", "thành phố", "t.p.", "tp.", "tp", "t.");
    private final VnUnits districts = new VnUnits(
            "quận", "huiện", "thị xã", "thành phố", "t.p.", "tp.", "t.x.", "tx.", "q.", "h.", "tp", "tx", "q", "h");
    private final VnUnits communes =
            new VnUnits("phường", "đặc khu", "thị trấn", "xã", "t.t.", "tt.", "đk.", "p.", "x.", "tt", "p", "x");

    private VnDivisions() {}

    static VnDivisions load() {
        VnDivisions divisions = new VnDivisions();
        for (String[] row : Tables.rows("vn-divisions.csv", 3)) {
            switch (row[0]) {
                case "P", "O" -> divisions.provinces.add(row[2]);
                case "D" -> divisions.districts.add(row[2]);
                case "C" -> divisions.communes.add(row[2]);
                default -> throw new IllegalStateException("vn-divisions.csv must have the kinds P, O, D and C");
            }
        }
        for (String alias : PROVINCE_ALIASES) {
            divisions.provinces.add(alias);
        }
        return divisions;
    }

    /**
     * Tells whether a part of an address names a province or centrally run city, of today or before 2025-07-01.
     *
     * @param part one part, as between commas; null is refused
     * @return whether it is one, with or without its unit word
     * @throws NullPointerException if the part is null
     */
    public boolean isProvince(String part) {
        return provinces.isNamed(key(part));
    }

    /**
     * Tells whether a part of an address names a district, as they were before 2025-07-01.
     *
     * @param part one part, as between commas; null is refused
     * @return whether it is one, with or without its unit word
     * @throws NullPointerException if the part is null
     */
    public boolean isDistrict(String part) {
        return districts.isNamed(key(part));
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
        String key = key(part);
        return communes.isNamed(key) || communes.isWorded(key);
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
        List<Part> parts = lastParts(text);
        int at = 0;
        while (at < parts.size() && isBeyondProvince(parts.get(at).key())) {
            at++;
        }
        if (at >= parts.size() || !provinces.isNamed(parts.get(at).key())) {
            return AddressTail.NONE;
        }
        int province = parts.get(at).start();
        Part first = at + 1 < parts.size() ? parts.get(at + 1) : null;
        if (first == null) {
            return new AddressTail(province, -1, -1);
        }
        if (communes.isWorded(first.key())) {
            return new AddressTail(province, -1, first.start());
        }
        if (districts.isNamed(first.key())) {
            Part second = at + 2 < parts.size() ? parts.get(at + 2) : null;
            int commune = second != null && communes.isWorded(second.key()) ? second.start() : -1;
            return new AddressTail(province, first.start(), commune);
        }
        return new AddressTail(province, -1, communes.isNamed(first.key()) ? first.start() : -1);
    }

    /** Returns the key of a part, or one that no name has for a part too long to be a name. */
    private static String key(String part) {
        Objects.requireNonNull(part, "part must not be null");
        return part.length() > MAX_PART_CHARS ? NO_NAME : VnNames.key(part);
    }

    /** One part between commas, by its key, and where its first character that is not white space stands. */
    private record Part(String key, int start) {}

    /** Returns the last parts, the last first: no more than can matter, so that a long text costs little. */
    private static List<Part> lastParts(String text) {
        List<Part> parts = new ArrayList<>();
        int end = text.length();
        while (end >= 0 && parts.size() < MAX_PARTS) {
            int comma = Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf(';', end - 1));
            int start = comma + 1;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            int last = end;
            while (last > start && (isSpace(text.charAt(last - 1)) || text.charAt(last - 1) == '.')) {
                last--;
            }
            parts.add(new Part(key(text.substring(start, last)), start));
            end = comma;
        }
        return parts;
    }

    private static boolean isBeyondProvince(String key) {
        boolean postcode = (key.length() == 5 || key.length() == 6) && Digits.areDigits(key);
        return key.isEmpty() || postcode || COUNTRY.contains(key);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }
}
