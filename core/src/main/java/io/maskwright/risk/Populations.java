package io.maskwright.risk;

import io.maskwright.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The populations of the categories that the library knows the format of, each made when it is first needed. A category of
 * its own takes those of its nearest parent. Where a format has several forms the one of which a mask leaves fewest counts.
 *
 * <p>Thread-safe.
 */
final class Populations {

    private static final Map<String, List<Supplier<Population>>> BY_CATEGORY = byCategory();
    private static final Map<Supplier<Population>, Population> MADE = new ConcurrentHashMap<>();

    /** Whole numbers, for strategies that make numbers coarser where the category tells nothing. */
    static final Supplier<Population> WHOLE_NUMBERS = MeasurePopulations::wholeNumbers;

    private Populations() {}

    private static Map<String, List<Supplier<Population>>> byCategory() {
        Map<String, List<Supplier<Population>>> map = new HashMap<>();
        Supplier<Population> days = MeasurePopulations::days;
        Supplier<Population> zips = MeasurePopulations::zips;
        Supplier<Population> letterAndDigits = NumberPopulations::letterAndDigits;
        Supplier<Population> chineseMobiles = NumberPopulations::chineseMobiles;
        Supplier<Population> vietnameseMobiles = NumberPopulations::vietnameseMobiles;
        Supplier<Population> landlines = NumberPopulations::landlines;
        Supplier<Population> chinesePlates = TextPopulations::chinesePlates;
        Supplier<Population> vietnamesePlates = TextPopulations::vietnamesePlates;
        map.put("id.cn.resident", List.of(NumberPopulations::residentIds));
        map.put("id.vn.cccd", List.of(NumberPopulations::cccds));
        map.put("id.vn.mst", List.of(NumberPopulations::msts));
        map.put("id.br.cpf", List.of(NumberPopulations::cpfs));
        map.put("id.cn.hkmacau", List.of(NumberPopulations::permits));
        map.put("id.cn.taiwan", List.of(() -> NumberPopulations.numbers("permits of eight digits", 8, "01234567")));
        map.put("id", List.of(letterAndDigits));
        map.put("passport", List.of(letterAndDigits));
        map.put(
                "licence.driver",
                List.of(() -> NumberPopulations.numbers("licence numbers of twelve digits", 12, "790123456789")));
        map.put(
                "card.pan",
                List.of(
                        () -> NumberPopulations.cards(16, "4111", "11111111111"),
                        () -> NumberPopulations.cards(15, "3782", "8224631000")));
        map.put(
                "bank.account",
                List.of(() -> NumberPopulations.numbers("account numbers of twelve digits", 12, "123456789012")));
        map.put("bank.iban", List.of(NumberPopulations::ibans));
        map.put("device.imei", List.of(NumberPopulations::imeis));
        map.put("device.mac", List.of(MeasurePopulations::macs));
        map.put("phone", List.of(chineseMobiles, vietnameseMobiles, landlines));
        map.put("phone.mobile", List.of(chineseMobiles, vietnameseMobiles));
        map.put("phone.landline", List.of(landlines));
        map.put("email", List.of(TextPopulations::emails));
        map.put(
                "person.name",
                List.of(
                        () -> TextPopulations.chineseNames(1),
                        () -> TextPopulations.chineseNames(2),
                        TextPopulations::vietnameseNames));
        map.put("person.age", List.of(MeasurePopulations::ages));
        map.put("address.postal", List.of(TextPopulations::addresses));
        map.put("date", List.of(days));
        map.put("birth.date", List.of(days));
        map.put("address.zip", List.of(zips));
        map.put("zip", List.of(zips));
        map.put("plate", List.of(chinesePlates, vietnamesePlates));
        map.put("plate.cn", List.of(chinesePlates));
        map.put("plate.vn", List.of(vietnamesePlates));
        map.put("ip", List.of(MeasurePopulations::ips));
        map.put("geo.point", List.of(MeasurePopulations::points));
        map.put("geo.coordinate", List.of(MeasurePopulations::coordinates));
        return Map.copyOf(map);
    }

    /** The populations of a category; none if its format is not known. */
    static List<Population> of(Category category) {
        for (Category c = category; c != null; c = c.parent()) {
            List<Supplier<Population>> known = BY_CATEGORY.get(c.name());
            if (known != null) {
                return known.stream().map(Populations::made).toList();
            }
        }
        return List.of();
    }

    static Population made(Supplier<Population> population) {
        return MADE.computeIfAbsent(population, Supplier::get);
    }
}
