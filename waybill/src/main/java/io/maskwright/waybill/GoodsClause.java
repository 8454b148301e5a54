package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Symbol;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether goods are hidden, or shown as a class alone: by the label, any other word may be the goods themselves. */
final class GoodsClause {

    /** Classes that tell nothing of health, belief or sex life; others are allowed by name. */
    static final Set<String> GENERAL = Set.of(
            "electronics",
            "clothing",
            "shoes",
            "food",
            "cosmetics",
            "books",
            "documents",
            "household",
            "toys",
            "sports",
            "baby",
            "parts",
            "gifts",
            "goods",
            "parcel",
            "other",
            "电子产品",
            "数码产品",
            "服装",
            "服饰",
            "鞋靴",
            "食品",
            "化妆品",
            "图书",
            "文件",
            "日用品",
            "家居用品",
            "玩具",
            "体育用品",
            "母婴用品",
            "配件",
            "礼品",
            "物品",
            "包裹",
            "其他");

    private final Set<String> classes;

    GoodsClause(Set<String> more) {
        Set<String> all = new TreeSet<>(GENERAL);
        more.forEach(name -> all.add(plain(name)));
        this.classes = all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Finding of(String text) {
        Clause clause = Clause.about("goods");
        if (Symbols.of(text).stream().noneMatch(Symbol::isReadable)) {
            return new Finding(clause, Verdict.PASS, "nothing is shown");
        }
        if (classes.contains(plain(text))) {
            return new Finding(clause, Verdict.PASS, "a class is shown");
        }
        int length = text.codePointCount(0, text.length());
        return new Finding(
                clause,
                Verdict.FAIL,
                "it is neither hidden nor a class that is known; " + length + " characters stand there");
    }
}
