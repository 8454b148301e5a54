package io.maskwright.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which the name of a Chinese division is written: in full, with a plain class word, without one. */
final class CnNames {

    /** Class words, longest first. */
    private static final List<String> CLASS_WORDS =
            List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "特区", "省", "市", "区", "县", "旗", "盟");

    /** Names of peoples as they stand in names of autonomous divisions, long ones first. */
    private static final List<String> PEOPLES = List.of(
            "克孜勒苏柯尔克孜",
            "柯尔克孜",
            "维吾尔",
            "蒙古族",
            "哈萨克族",
            "哈萨克",
            "塔吉克",
            "土家族",
            "达斡尔族",
            "布依族",
            "哈尼族",
            "傈僳族",
            "拉祜族",
            "布朗族",
            "纳西族",
            "景颇族",
            "仫佬族",
            "毛南族",
            "仡佬族",
            "独龙族",
            "普米族",
            "裕固族",
            "保安族",
            "东乡族",
            "撒拉族",
            "鄂温克族",
            "朝鲜族",
            "锡伯",
            "蒙古",
            "各族",
            "回族",
            "满族",
            "苗族",
            "壮族",
            "瑶族",
            "侗族",
            "畲族",
            "黎族",
            "羌族",
            "彝族",
            "藏族",
            "水族",
            "傣族",
            "佤族",
            "怒族",
            "白族",
            "土族");

    private CnNames() {}

    /** Returns the ways with a class word: the full name, and for autonomous ones the plain class word. */
    static Set<String> classed(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        int autonomous = name.indexOf("自治");
        if (autonomous > 0) {
            forms.add(stem(name) + name.substring(autonomous + "自治".length()));
        } else if (name.endsWith("族区")) {
            forms.add(stem(name) + "区");
        }
        forms.removeIf(form -> form.length() < 2);
        return forms;
    }

    /** Returns the name without class word and peoples; empty if fewer than two characters would be left. */
    static String stem(String name) {
        String stem = name;
        for (String word : CLASS_WORDS) {
            if (name.endsWith(word)) {
                stem = name.substring(0, name.length() - word.length());
                break;
            }
        }
        if (name.contains("自治") || name.endsWith("族区")) {
            stem = withoutPeoples(stem);
        }
        return stem.length() < 2 ? "" : stem;
    }

    private static String withoutPeoples(String name) {
        String stem = name;
        boolean shortened = true;
        while (shortened) {
            shortened = false;
            for (String people : PEOPLES) {
                if (stem.endsWith(people) && stem.length() - people.length() >= 2) {
                    stem = stem.substring(0, stem.length() - people.length());
                    shortened = true;
                    break;
                }
            }
        }
        // 东乡族自治县: the people is the name.
        return stem.length() > 2 && stem.endsWith("族") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
