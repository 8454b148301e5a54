package io.maskwright.waybill;

import io.maskwright.waybill.RenderedLabel.Part;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges rendered labels, clause by clause, by what they show alone: it never needs the original.
 *
 * <p>{@code 138****8000} → fails {@code phone-hidden}: 4 of at least 6 digits are hidden
 *
 * <p>Marks that hide are {@code *}, {@code ＊}, {@code ●}, {@code •}, {@code #}, and {@code x} among digits. Full-width, circled
 * and Han digits are digits; what cannot be seen does not part them. A text that cannot be told from something worse fails.
 *
 * <p>Immutable and thread-safe.
 */
public final class LabelCheck {

    static final String OTHER = "other";

    private static final LabelCheck STANDARD = new LabelCheck(Set.of());
    private static final int MOST_PLACES = 5;

    private final GoodsClause goods;

    private LabelCheck(Set<String> goodsClasses) {
        this.goods = new GoodsClause(goodsClasses);
    }

    /**
     * Returns the check with the classes of goods that it knows by itself.
     *
     * @return the check
     */
    public static LabelCheck standard() {
        return STANDARD;
    }

    /**
     * Returns a check that takes more words for classes of goods.
     *
     * @param classes the classes; case does not matter
     * @return the check
     */
    public static LabelCheck withGoodsClasses(Set<String> classes) {
        return new LabelCheck(classes);
    }

    /**
     * Judges a label as it was read: a waybill of the interchange form as JSON or compact text, other JSON, lines such as
     * {@code phone: 1******8000}, or plain text. The name of a member or a line says what it is: {@code name}, {@code phone},
     * {@code address}, {@code goods}, {@code waybill}, their Chinese words, and longer names that end so.
     *
     * @param text the label, at most {@link Waybill#MAX_CHARS} characters
     * @return a verdict for each clause
     * @throws WaybillException if it is longer, begins like JSON and is none, has a member twice, or calls itself a waybill
     *     of the interchange form and is none
     */
    public CheckReport check(String text) {
        return check(LabelReader.read(text));
    }

    /**
     * Judges the visible part of a waybill.
     *
     * @param waybill the waybill
     * @return a verdict for each clause
     */
    public CheckReport check(Waybill waybill) {
        return check(RenderedLabel.of(waybill));
    }

    /**
     * Judges masked texts.
     *
     * @param label the texts
     * @return a verdict for each clause
     */
    public CheckReport check(MaskedLabel label) {
        return check(RenderedLabel.of(label));
    }

    private CheckReport check(RenderedLabel label) {
        return new CheckReport(List.of(
                worst("name", label.of(Part.NAME), NameClause::of),
                phone(label),
                address(label),
                worst("goods", label.of(Part.GOODS), goods::of),
                other(label)));
    }

    /** The worst verdict of several texts, for a sender and a recipient say. */
    private static Finding worst(String field, List<String> texts, Function<String, Finding> judge) {
        Finding worst = new Finding(Clause.about(field), Verdict.NOT_TOLD, "there is none");
        for (String text : texts) {
            Finding found = judge.apply(text);
            if (worst.verdict() == Verdict.NOT_TOLD || found.verdict() == Verdict.FAIL) {
                worst = found;
            }
            if (found.verdict() == Verdict.FAIL) {
                return found;
            }
        }
        return worst;
    }

    private static Finding phone(RenderedLabel label) {
        Finding ofFields = worst("phone", label.of(Part.PHONE), PhoneClause::ofField);
        if (ofFields.verdict() == Verdict.FAIL) {
            return ofFields;
        }
        Finding ofText = ofFields;
        for (Part part : List.of(Part.PLAIN, Part.OTHER, Part.NAME, Part.ADDRESS, Part.GOODS)) {
            for (String text : label.of(part)) {
                Finding found = maskedNumber(text, ofText);
                if (found.verdict() == Verdict.FAIL) {
                    return found;
                }
                ofText = found;
            }
        }
        return ofText;
    }

    private static Finding maskedNumber(String text, Finding before) {
        List<Symbol> symbols = Symbols.of(text);
        Clause clause = before.clause();
        Finding last = before;
        for (NumberRun run : PhoneClause.maskedNumbers(symbols)) {
            int hidden = PhoneClause.hidden(run);
            if (hidden < clause.least()) {
                return new Finding(
                        clause,
                        Verdict.FAIL,
                        hidden + " of at least " + clause.least() + " digits are hidden in a number at " + run.place());
            }
            last = new Finding(clause, Verdict.PASS, "at least " + clause.least() + " digits are hidden");
        }
        return last;
    }

    private static Finding address(RenderedLabel label) {
        Finding ofFields = worst("address", label.of(Part.ADDRESS), AddressClause::of);
        if (ofFields.verdict() == Verdict.FAIL) {
            return ofFields;
        }
        for (Part part : List.of(Part.PLAIN, Part.OTHER)) {
            Finding ofText = worst("address", label.of(part), AddressClause::ofMixed);
            if (ofText.verdict() == Verdict.FAIL
                    || (ofText.verdict() == Verdict.PASS
                            && ofFields.verdict() == Verdict.NOT_TOLD
                            && part == Part.PLAIN)) {
                return ofText;
            }
        }
        return ofFields;
    }

    private static Finding other(RenderedLabel label) {
        Clause clause = Clause.about(OTHER);
        List<String> found = new ArrayList<>();
        for (Part part : List.of(Part.NAME, Part.ADDRESS, Part.GOODS, Part.OTHER, Part.PLAIN, Part.PHONE)) {
            for (String text : label.of(part)) {
                OtherClause.of(text, OtherClause.Kind.TEXT)
                        .forEach(what -> found.add(what + " in " + PartWords.of(part)));
            }
        }
        label.of(Part.CODE).forEach(text -> OtherClause.of(text, OtherClause.Kind.CODE)
                .forEach(what -> found.add(what + " in the number of the parcel")));
        if (found.isEmpty()
                && !OtherClause.of(label.joined(), OtherClause.Kind.TEXT).isEmpty()) {
            found.add("something that is split between two places");
        }
        if (found.isEmpty()) {
            return new Finding(clause, Verdict.PASS, "no such number or address is found");
        }
        int more = found.size() - MOST_PLACES;
        String words = String.join(", ", found.subList(0, Math.min(found.size(), MOST_PLACES)));
        return new Finding(clause, Verdict.FAIL, words + (more > 0 ? " and " + more + " more" : ""));
    }
}
