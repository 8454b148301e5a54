package io.maskwright.vault.jdbc;

import io.maskwright.key.KeyUse;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.Reversed;
import io.maskwright.token.TokenOpener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came out of a soak.
 *
 * @param handedOut tokens that were handed out, equal ones too
 * @param values different values among them
 * @param tokens different tokens among them
 * @param duplicates values with more than one token, and tokens with more than one value
 * @param lost tokens that were handed out, but are not in the vault or open to another value
 * @param failures batches that the vault refused, after which nothing was handed out
 * @param kills processes killed
 */
record SoakCounts(long handedOut, int values, int tokens, long duplicates, long lost, long failures, int kills) {

    static SoakCounts of(SoakPlace place, List<Path> logs, int kills) throws IOException {
        Map<String, Set<String>> byValue = new HashMap<>();
        Map<String, Set<String>> byToken = new HashMap<>();
        long handedOut = 0;
        long failures = 0;
        for (Path log : logs) {
            for (String line : wholeLines(log)) {
                int tab = line.indexOf('\t');
                if (line.startsWith("!")) {
                    failures++;
                } else {
                    String value = line.substring(0, tab);
                    String token = line.substring(tab + 1);
                    byValue.computeIfAbsent(value, key -> new HashSet<>()).add(token);
                    byToken.computeIfAbsent(token, key -> new HashSet<>()).add(value);
                    handedOut++;
                }
            }
        }
        return new SoakCounts(
                handedOut,
                byValue.size(),
                byToken.size(),
                several(byValue) + several(byToken),
                lost(place, byToken),
                failures,
                kills);
    }

    /** A writer may have been killed in the middle of the last line: it had not handed that out. */
    private static List<String> wholeLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = Files.readString(log, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static long several(Map<String, Set<String>> sets) {
        return sets.values().stream().filter(set -> set.size() > 1).count();
    }

    private static long lost(SoakPlace place, Map<String, Set<String>> byToken) {
        long lost = 0;
        try (DomainVaults vaults = place.vaults()) {
            TokenOpener opener = TokenOpener.of(SoakPlace.keys(KeyUse.REVEAL), vaults, SoakPlace.DOMAIN);
            List<String> tokens = new ArrayList<>(byToken.keySet());
            for (int from = 0; from < tokens.size(); from += 1_000) {
                List<String> piece = tokens.subList(from, Math.min(from + 1_000, tokens.size()));
                List<Reversed> opened = opener.open(piece, Collections.nCopies(piece.size(), null));
                for (int i = 0; i < piece.size(); i++) {
                    String value = byToken.get(piece.get(i)).iterator().next();
                    lost += value.equals(opened.get(i).value()) ? 0 : 1;
                }
            }
        }
        return lost;
    }
}
