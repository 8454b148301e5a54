package io.maskwright.testdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provinces and communes of Viet Nam since 2025-07-01, and the provinces and districts before. */
final class VietnamesePlaces {

    private static final String[] STREETS = {
        "Nguyễn Trãi",
        "Lê Lợi",
        "Trần Hưng Đạo",
        "Hai Bà Trưng",
        "Lý Thường Kiệt",
        "Quang Trung",
        "Nguyễn Huệ",
        "Điện Biên Phủ",
        "Phan Chu Trinh",
        "Hùng Vương",
        "Lê Duẩn",
        "Trần Phú",
        "Nguyễn Văn Cừ",
        "Ngô Quyền",
        "Lê Hồng Phong",
        "Hoàng Diệu",
        "Bạch Đằng",
        "Cách Mạng Tháng Tám",
        "Phạm Văn Đồng",
        "Võ Thị Sáu"
    };

    /** Provinces from this code on are in the centre and the south, where a lane has another name. */
    private static final String FIRST_OF_SOUTH = "44";

    private static final Province[] PROVINCES = provinces();
    private static final Birth[] BIRTHS = births();
    private static final short[] SLOTS = slots();

    private VietnamesePlaces() {}

    /** A province of today and a place in it in 1/100 degree. */
    record Province(String code, String name, int latitude, int longitude, List<String> communes) {}

    /** A province before 2025-07-01, which numbers keep as the place of birth registration, and the index of today's. */
    record Birth(String code, String name, int province, int people, List<String> districts) {}

    private static Map<String, List<String>> names(String file) {
        Map<String, List<String>> names = new HashMap<>();
        for (String[] row : DataFile.rows(file, 2)) {
            names.computeIfAbsent(row[0], code -> new ArrayList<>()).add(row[1]);
        }
        return names;
    }

    private static List<String> names(Map<String, List<String>> byCode, String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    private static Province[] provinces() {
        Map<String, List<String>> communes = names("communes-vn-1.csv");
        return DataFile.rows("provinces-vn-1.csv", 4).stream()
                .map(row -> new Province(
                        row[0], row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3]), names(communes, row[0])))
                .toArray(Province[]::new);
    }

    private static Birth[] births() {
        Map<String, List<String>> districts = names("districts-vn-1.csv");
        List<String> codes = Arrays.stream(PROVINCES).map(Province::code).toList();
        return DataFile.rows("births-vn-1.csv", 4).stream()
                .map(row -> new Birth(
                        row[0],
                        row[1],
                        codes.indexOf(row[2]),
                        Integer.parseInt(row[3]),
                        names(districts, row[0].substring(1))))
                .toArray(Birth[]::new);
    }

    /** The province of today of each 10,000 people. */
    private static short[] slots() {
        short[] slots = new short[Arrays.stream(BIRTHS).mapToInt(Birth::people).sum()];
        int at = 0;
        for (Birth birth : BIRTHS) {
            Arrays.fill(slots, at, at + birth.people, (short) birth.province);
            at += birth.people;
        }
        return slots;
    }

    static int birthCount() {
        return BIRTHS.length;
    }

    static Birth birth(int index) {
        return BIRTHS[index];
    }

    static Province province(int index) {
        return PROVINCES[index];
    }

    /** Draws the index of a province of today by its people. */
    static int drawnProvince(Draws draws) {
        return SLOTS[draws.below(SLOTS.length)];
    }

    /** Appends an address in two levels, as they are since 2025-07-01. */
    static void appendAddress(StringBuilder out, Draws draws, Province province) {
        String commune = draws.from(province.communes);
        boolean south = province.code.compareTo(FIRST_OF_SOUTH) >= 0;
        if (commune.startsWith("Xã ") && draws.percent(60)) {
            out.append("thôn ").append(draws.between(1, 15));
        } else {
            appendStreet(out, draws, south);
        }
        out.append(", ").append(commune).append(", ").append(province.name);
    }

    /** Appends an address with a district and a province that are gone. */
    static void appendFormerAddress(StringBuilder out, Draws draws, Birth province) {
        appendStreet(out, draws, PROVINCES[province.province].code.compareTo(FIRST_OF_SOUTH) >= 0);
        out.append(", ").append(draws.from(province.districts)).append(", ").append(province.name);
    }

    private static void appendStreet(StringBuilder out, Draws draws, boolean south) {
        out.append("số ").append(draws.between(1, 400));
        if (draws.percent(50)) {
            out.append(south ? ", hẻm " : ", ngõ ").append(draws.between(1, 99));
        }
        if (draws.percent(60)) {
            out.append(", đường ").append(draws.from(STREETS));
        }
    }
}
