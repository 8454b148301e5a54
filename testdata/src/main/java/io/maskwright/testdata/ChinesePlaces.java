package io.maskwright.testdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The provinces of mainland China, drawn by their people, and their counties, which are equally likely. */
final class ChinesePlaces {

    private static final String[] ROADS = {
        "人民东路", "人民西路", "中山大道", "中山路", "解放街", "解放路", "建国路", "建设路", "学府路", "和平路", "新华路",
        "文化路", "长江路", "黄河路", "北京路", "南京路", "胜利街", "朝阳街", "滨河路", "迎宾大道", "工业园路", "幸福里",
        "花园街", "站前路"
    };
    private static final String[] COMPOUNDS = {
        "阳光花园", "世纪家园", "现代城", "锦绣苑", "金色家园", "滨江名邸", "翠湖小区", "书香门第", "东方明珠", "和谐佳苑"
    };
    private static final String[] TOWNS = {"城关镇", "红旗镇", "太平镇", "新集镇", "石桥镇", "双河乡", "永安镇", "白云乡"};
    private static final String[] VILLAGES = {"东风村", "红星村", "前进村", "李家庄", "王庄村", "新民村", "柳树屯", "大桥村"};

    private static final Province[] PROVINCES = provinces();
    private static final short[] SLOTS = slots();

    private ChinesePlaces() {}

    /** A province, its people in 100,000, and a place in it in 1/100 degree. */
    record Province(
            String name,
            int people,
            String areaCode,
            int localDigits,
            int latitude,
            int longitude,
            List<County> counties) {}

    /** A county: the code of births from a year on, its city or nothing, its name or nothing. */
    record County(String code, String city, String name, int firstYear, int province) {
        Province in() {
            return PROVINCES[province];
        }

        /** The city as one says it: the municipality itself, and the county where the province runs it. */
        String cityName() {
            return !city.isEmpty() ? city : in().name.endsWith("市") ? in().name : name;
        }
    }

    private static Province[] provinces() {
        List<String[]> rows = DataFile.rows("provinces-cn-1.csv", 7);
        List<String[]> places = DataFile.rows("places-cn-1.csv", 4);
        List<Province> provinces = new ArrayList<>();
        for (String[] row : rows) {
            int index = provinces.size();
            provinces.add(new Province(
                    row[1],
                    Integer.parseInt(row[2]),
                    row[3],
                    Integer.parseInt(row[4]),
                    Integer.parseInt(row[5]),
                    Integer.parseInt(row[6]),
                    places.stream()
                            .filter(place -> place[0].startsWith(row[0]))
                            .map(place -> county(place, index))
                            .toList()));
        }
        return provinces.toArray(Province[]::new);
    }

    private static County county(String[] place, int province) {
        int firstYear = place[3].isEmpty() ? 0 : Integer.parseInt(place[3]);
        return new County(place[0], place[1], place[2], firstYear, province);
    }

    private static short[] slots() {
        short[] slots =
                new short[Arrays.stream(PROVINCES).mapToInt(Province::people).sum()];
        int at = 0;
        for (int i = 0; i < PROVINCES.length; i++) {
            Arrays.fill(slots, at, at + PROVINCES[i].people, (short) i);
            at += PROVINCES[i].people;
        }
        return slots;
    }

    static County drawn(Draws draws) {
        return draws.from(PROVINCES[SLOTS[draws.below(SLOTS.length)]].counties);
    }

    /** Appends an address from large to small: mostly of a flat, sometimes of a house in a village. */
    static void appendAddress(StringBuilder out, Draws draws, County county) {
        out.append(county.in().name).append(county.city).append(county.name);
        boolean rural = !county.name.endsWith("区") && draws.percent(15);
        if (rural) {
            out.append(draws.from(TOWNS)).append(draws.from(VILLAGES));
            out.append(draws.between(1, 12))
                    .append("组")
                    .append(draws.between(1, 90))
                    .append('号');
            return;
        }
        out.append(draws.from(ROADS)).append(draws.between(1, 999)).append('号');
        if (draws.percent(65)) {
            out.append(draws.from(COMPOUNDS));
        }
        out.append(draws.between(1, 30)).append("号楼");
        if (draws.percent(60)) {
            out.append(draws.between(1, 6)).append("单元");
        }
        out.append(draws.between(1, 34));
        Digits.append(out, draws.between(1, 8), 2);
        out.append('室');
    }

    /** Appends latitude or longitude of somewhere within some 30 km of a place in the province. */
    static void appendNear(StringBuilder out, Draws draws, int hundredths) {
        Digits.appendDegrees(out, hundredths * 10_000 + draws.between(-300_000, 300_000));
    }
}
