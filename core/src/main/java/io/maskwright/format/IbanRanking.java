package io.maskwright.format;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** International bank account numbers, as {@link Iban} takes them: the country stays. Immutable. */
final class IbanRanking extends CompactRanking {

    private static final Map<String, IbanGroup> GROUPS = Tables.rows("ranking-bank-iban-1.csv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0], row -> new IbanGroup(row[0], IbanStructures.spread(row[1]))));

    IbanRanking() {
        super("bank.iban keep=country", smallest(GROUPS.values()), Separators.SPACE_DASH_DOT, Iban.MAX_CHARS);
    }

    private static BigInteger smallest(Collection<IbanGroup> groups) {
        return groups.stream().map(IbanGroup::size).reduce(BigInteger::min).orElseThrow();
    }

    @Override
    @Nullable
    Ranked plain(String compact, Layout layout) {
        IbanGroup group = compact.length() < 2 ? null : GROUPS.get(compact.substring(0, 2));
        if (group == null || !group.has(compact)) {
            return null;
        }
        return group.isSmall() ? in(group.small(), compact, layout) : in(group.large(), compact, layout);
    }
}
