package io.maskwright.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three and more masks of one category that show more together than any two of them. */
final class AllTogether {

    private AllTogether() {}

    static List<MaskUnion> of(List<Showing> showings, List<MaskStrength> masks, List<MaskUnion> pairs, Sights sights) {
        Map<String, List<Integer>> byCategory = new LinkedHashMap<>();
        for (int i = 0; i < masks.size(); i++) {
            if (!masks.get(i).readers().isEmpty()) {
                byCategory
                        .computeIfAbsent(masks.get(i).category().name(), name -> new ArrayList<>())
                        .add(i);
            }
        }
        List<MaskUnion> unions = new ArrayList<>();
        byCategory.values().stream().filter(indexes -> indexes.size() > 2).forEach(indexes -> {
            List<MaskStrength> together = indexes.stream().map(masks::get).toList();
            CandidatesLeft all =
                    sights.leftOfAll(indexes.stream().map(showings::get).toList());
            if (fewerThanAnyPair(all, together, pairs)) {
                unions.add(new MaskUnion(together, all));
            }
        });
        return unions;
    }

    private static boolean fewerThanAnyPair(CandidatesLeft all, List<MaskStrength> masks, List<MaskUnion> pairs) {
        List<CandidatesLeft> others =
                new ArrayList<>(masks.stream().map(MaskStrength::left).toList());
        pairs.stream()
                .filter(pair -> masks.containsAll(pair.masks()))
                .map(MaskUnion::left)
                .forEach(others::add);
        return others.stream()
                .allMatch(other ->
                        !other.equals(all) && CandidatesLeft.fewer(other, all).equals(all));
    }
}
