package io.maskwright.export.proof;

import io.maskwright.export.proof.OutputRecord.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for values that are too short to be looked for anywhere, in the fields of their own record. Not thread-safe.
 */
final class ShortValues implements Pairs.Visitor {

    private final Forms forms;
    private final Views views;
    private final List<Finding> findings;
    private final int mostFindings;
    private final Set<Leaf> found = new HashSet<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A form, and whether it is a part, digits or the like, of a value that is looked for anywhere. */
    private record Wanted(Leaf leaf, Forms.Form form, boolean hasLetters, boolean isOfLong) {}

    ShortValues(Canonical canonical, List<Finding> findings, int mostFindings) {
        this.forms = new Forms(canonical);
        this.views = new Views(canonical, Weight.SHORT);
        this.findings = findings;
        this.mostFindings = mostFindings;
    }

    @Override
    public void accept(long record, SourceRecord before, OutputRecord after) {
        if (findings.size() > mostFindings) {
            return;
        }
        wanted.clear();
        before.values().stream().filter(Leaf::isProtected).forEach(this::want);
        if (wanted.isEmpty()) {
            return;
        }
        for (Field field : after.fields()) {
            Leaf own = before.at(field.key());
            // What is shown as it came tells nothing that was not decided.
            if (own == null || own.state() != Leaf.State.SHOWN || !own.isResult(field.text())) {
                search(record, before, field, own == null ? NOTHING : own);
            }
        }
    }

    private static final Leaf NOTHING = new Leaf("", "", Leaf.State.OPENED, "", null);

    private void want(Leaf leaf) {
        if (leaf.text().isBlank()) {
            return;
        }
        List<Forms.Form> all = forms.of(leaf.text());
        boolean isLong = !all.isEmpty() && all.get(0).weight() == Weight.LONG;
        for (Forms.Form form : all) {
            // The digits of a long value may be too few to be looked for anywhere, and even for its own record.
            if (!isLong || form.weight() == Weight.SHORT) {
                wanted.add(new Wanted(leaf, form, form.units().chars().anyMatch(Character::isLetter), isLong));
            }
        }
    }

    private void search(long record, SourceRecord before, Field field, Leaf own) {
        found.clear();
        views.of(field.text().toCharArray(), field.text().length(), (units, form) -> {
            for (Wanted one : wanted) {
                if (isIn(units, form, one, own.equals(one.leaf())) && !found.contains(one.leaf())) {
                    if (isFinding(field, one, own, units)) {
                        found.add(one.leaf());
                        LeakForm told = form != LeakForm.AS_IS
                                ? form
                                : field.text().contains(one.leaf().text())
                                        ? LeakForm.AS_IS
                                        : one.form().form();
                        findings.add(new Finding(
                                -1,
                                0,
                                record,
                                own.label(),
                                told,
                                before.row(),
                                one.leaf().label()));
                    }
                }
            }
        });
    }

    /** What an encoding holds must be the value as a whole: parts of it are often there by chance. */
    private static boolean isIn(Units units, LeakForm form, Wanted one, boolean isOwn) {
        boolean isEncoded = form == LeakForm.BASE64 || form == LeakForm.HEX;
        if (one.form().weight() == Weight.TINY) {
            return isOwn && isWhole(units, one.form().units());
        }
        return isEncoded
                ? isWhole(units, one.form().units())
                : contains(units, one.form().units());
    }

    /**
     * A field that is the value, or holds it in letters, is a finding. In the result of a policy for another value it is
     * there by chance, and digits alone are found in many numbers.
     */
    private static boolean isFinding(Field field, Wanted one, Leaf own, Units units) {
        if (own.equals(one.leaf())
                && !one.isOfLong()
                && (one.hasLetters() || isWhole(units, one.form().units()))) {
            return true;
        }
        return !own.isResult(field.text());
    }

    private static boolean isWhole(Units units, String wanted) {
        return units.length() == wanted.length() && contains(units, wanted);
    }

    private static boolean contains(Units units, String wanted) {
        char[] chars = units.chars();
        for (int from = units.length() - wanted.length(); from >= 0; from--) {
            int i = 0;
            while (i < wanted.length() && chars[from + i] == wanted.charAt(i)) {
                i++;
            }
            if (i == wanted.length()) {
                return true;
            }
        }
        return false;
    }
}
