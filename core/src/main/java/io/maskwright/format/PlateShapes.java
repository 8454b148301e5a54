package io.maskwright.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The structures of plates of version 1. No plate has two of them, and all together are what {@link Plates} takes. */
final class PlateShapes {

    private static final PlatePart CN_PROVINCE = PlatePart.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");
    private static final PlatePart CN_OFFICE = PlatePart.of("ABCDEFGHJKLMNOPQRSTUVWXYZ");
    private static final PlatePart CN_LETTER = PlatePart.of("ABCDEFGHJKLMNPQRSTUVWXYZ");
    private static final PlatePart CN_SERIAL = PlatePart.of("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ");
    private static final List<String> CN_LAST = List.of("挂", "学", "警", "港", "澳", "使", "领", "试", "超");
    private static final PlatePart VN_LETTER = PlatePart.of("ABCDĐEFGHKLMNPRSTUVXYZ");
    private static final PlatePart VN_FIRST = PlatePart.of("123456789");
    private static final PlatePart DIGIT = PlatePart.of("0123456789");

    private static final List<PlateShape> ALL =
            Stream.concat(cn().stream(), vn().stream()).toList();

    private PlateShapes() {}

    static List<PlateShape> all() {
        return ALL;
    }

    private static List<PlateShape> cn() {
        List<PlateShape> shapes = new ArrayList<>();
        shapes.add(new PlateShape("cn", 0, 2, parts(5, CN_SERIAL, CN_PROVINCE, CN_OFFICE)));
        shapes.add(new PlateShape("cn.small", 0, 2, parts(4, DIGIT, CN_PROVINCE, CN_OFFICE, CN_LETTER, CN_SERIAL)));
        List<PlatePart> large = parts(5, DIGIT, CN_PROVINCE, CN_OFFICE);
        large.add(CN_LETTER);
        shapes.add(new PlateShape("cn.large", 0, 2, large));
        for (String word : CN_LAST) {
            List<PlatePart> last = parts(4, CN_SERIAL, CN_PROVINCE, CN_OFFICE);
            last.add(PlatePart.of(word));
            shapes.add(new PlateShape("cn." + word, 0, 2, last));
        }
        PlatePart w = PlatePart.of("W");
        PlatePart j = PlatePart.of("J");
        shapes.add(new PlateShape("cn.wj5", 0, 0, parts(5, CN_SERIAL, w, j)));
        shapes.add(new PlateShape("cn.wj6", 0, 0, parts(6, CN_SERIAL, w, j)));
        shapes.add(new PlateShape("cn.wjp5", 2, 3, parts(5, CN_SERIAL, w, j, CN_PROVINCE)));
        shapes.add(new PlateShape("cn.wjp6", 2, 3, parts(6, CN_SERIAL, w, j, CN_PROVINCE)));
        for (String head : List.of("使", "领")) {
            shapes.add(new PlateShape("cn." + head + "6", 0, 0, parts(6, DIGIT, PlatePart.of(head))));
        }
        return shapes;
    }

    private static List<PlateShape> vn() {
        PlatePart province = PlatePart.province();
        return List.of(
                new PlateShape("vn.army", 0, 0, parts(4, DIGIT, VN_LETTER, VN_LETTER)),
                new PlateShape("vn.a4", 0, 1, parts(4, DIGIT, province, VN_LETTER)),
                new PlateShape("vn.a5", 0, 1, parts(5, DIGIT, province, VN_LETTER)),
                new PlateShape("vn.aa4", 0, 1, parts(4, DIGIT, province, VN_LETTER, VN_LETTER)),
                new PlateShape("vn.a15", 0, 1, parts(5, DIGIT, province, VN_LETTER, VN_FIRST)),
                new PlateShape("vn.aa5", 0, 1, parts(5, DIGIT, province, VN_LETTER, VN_LETTER)));
    }

    private static List<PlatePart> parts(int count, PlatePart tail, PlatePart... head) {
        List<PlatePart> parts = new ArrayList<>(Arrays.asList(head));
        for (int i = 0; i < count; i++) {
            parts.add(tail);
        }
        return parts;
    }
}
