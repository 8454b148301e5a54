package io.maskwright.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws tokens that might be free. The first draw is blind, for in most formats it never meets a taken token. After that
 * the vault is asked which of several draws are free; where there are few tokens, all of them are asked for, so that the
 * last one is found and a full format is known to be full. Not thread-safe.
 */
final class TokenCandidates {

    private static final int MAX_DRAWS = 256;
    private static final int MIN_DRAWS = 8;
    private static final int MAX_TRIES = 16;

    private final CheckedVault vault;
    private final RandomBits random;

    TokenCandidates(CheckedVault vault, RandomBits random) {
        this.vault = vault;
        this.random = random;
    }

    /** One candidate for each, all different; none for a value whose draws were all given to others. */
    Map<String, WantedToken> drawn(List<WantedToken> open) {
        Map<String, WantedToken> drawn = new LinkedHashMap<>();
        for (WantedToken one : open) {
            for (int i = 0; i < MIN_DRAWS; i++) {
                String token = one.space.draw(random);
                if (token != null && drawn.putIfAbsent(token, one) == null) {
                    break;
                }
            }
        }
        return drawn;
    }

    /** A free candidate for each of the first values, as many as one call of the vault allows for. */
    Map<String, WantedToken> free(List<WantedToken> open) {
        int draws = Math.max(MIN_DRAWS, Math.min(MAX_DRAWS, TokenVault.MAX_BATCH / open.size()));
        Map<WantedToken, List<String>> choices = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (WantedToken one : open) {
            List<String> some = choices(one, draws);
            Set<String> more = new HashSet<>(some);
            more.removeAll(all);
            if (all.size() + more.size() > TokenVault.MAX_BATCH) {
                break;
            }
            all.addAll(more);
            choices.put(one, some);
        }
        Set<String> taken = new HashSet<>();
        vault.findByToken(all).forEach(entry -> taken.add(entry.token()));
        return chosen(choices, taken);
    }

    private List<String> choices(WantedToken one, int draws) {
        Set<String> some = new LinkedHashSet<>();
        if (isListed(one)) {
            int size = (int) one.space.size();
            int start = (int) random.below(size);
            List<String> all = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                String token = one.space.at((start + i) % size);
                if (token != null) {
                    all.add(token);
                }
            }
            return all;
        }
        for (int i = 0; i < draws; i++) {
            String token = one.space.draw(random);
            if (token != null) {
                some.add(token);
            }
        }
        return new ArrayList<>(some);
    }

    private static boolean isListed(WantedToken one) {
        return one.space.size() <= TokenVault.MAX_BATCH;
    }

    private Map<String, WantedToken> chosen(Map<WantedToken, List<String>> choices, Set<String> taken) {
        Map<String, WantedToken> chosen = new LinkedHashMap<>();
        choices.forEach((one, some) -> {
            List<String> free = new ArrayList<>(some);
            free.removeIf(token -> taken.contains(token) || chosen.containsKey(token));
            if (!free.isEmpty()) {
                chosen.put(free.get((int) random.below(free.size())), one);
            } else if ((isListed(one) && taken.containsAll(some)) || ++one.tries >= MAX_TRIES) {
                one.isHopeless = true;
            }
        });
        return chosen;
    }
}
