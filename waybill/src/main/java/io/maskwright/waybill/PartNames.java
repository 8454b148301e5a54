package io.maskwright.waybill;

import io.maskwright.waybill.RenderedLabel.Part;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What members and lines are by their names, in English, Chinese and Vietnamese, alone or behind a word such as recipient. */
final class PartNames {

    private static final Map<Part, List<String>> ENDINGS = Map.of(
            Part.PHONE,
                    List.of(
                            "phone",
                            "mobile",
                            "telephone",
                            "tel",
                            "电话",
                            "手机",
                            "手机号",
                            "电话号码",
                            "联系方式",
                            "điệnthoại",
                            "sđt"),
            Part.ADDRESS, List.of("address", "addr", "地址", "địachỉ"),
            Part.GOODS,
                    List.of(
                            "goods",
                            "contents",
                            "content",
                            "item",
                            "items",
                            "内件",
                            "物品",
                            "品名",
                            "货物",
                            "hànghóa",
                            "hànghoá",
                            "tênhàng"),
            Part.CODE,
                    List.of(
                            "waybill",
                            "waybillno",
                            "waybillnumber",
                            "tracking",
                            "trackingno",
                            "parcel",
                            "parcelno",
                            "orderno",
                            "单号",
                            "运单号",
                            "订单号",
                            "mãvậnđơn"),
            Part.NAME,
                    List.of(
                            "name",
                            "recipient",
                            "sender",
                            "姓名",
                            "收件人",
                            "寄件人",
                            "收货人",
                            "họtên",
                            "tên",
                            "họvàtên",
                            "ngườinhận",
                            "ngườigửi"));
    private static final List<Part> ORDER = List.of(Part.PHONE, Part.ADDRESS, Part.GOODS, Part.CODE, Part.NAME);

    private PartNames() {}

    /** The part, or null for a name that is none of them. */
    static @Nullable Part of(String name) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        // As in phone2, the second of them.
        while (letters.length() > 0 && Character.isDigit(letters.charAt(letters.length() - 1))) {
            letters.setLength(letters.length() - 1);
        }
        String plain = letters.toString().toLowerCase(Locale.ROOT);
        for (Part part : ORDER) {
            if (ENDINGS.getOrDefault(part, List.of()).stream().anyMatch(plain::endsWith)) {
                return part;
            }
        }
        return null;
    }
}
