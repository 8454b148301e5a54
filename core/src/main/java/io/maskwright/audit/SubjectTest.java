package io.maskwright.audit;

import io.maskwright.UnavailableException;
import io.maskwright.key.DomainKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a subject's pseudonym is under a version of the key of a domain; empty where the key cannot be had. */
final class SubjectTest {

    private final BiFunction<String, Integer, Optional<String>> pseudonyms;

    private SubjectTest(BiFunction<String, Integer, Optional<String>> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    static SubjectTest pseudonym(String pseudonym) {
        return new SubjectTest((domain, version) -> Optional.of(pseudonym));
    }

    static SubjectTest value(String value, DomainKeys keys) {
        return new SubjectTest((domain, version) -> {
            try {
                return Optional.of(AuditSubjects.of(keys, domain).pseudonym(value, version));
            } catch (UnavailableException e) {
                return Optional.empty();
            }
        });
    }

    /** For one pass over a trail: each pseudonym is made once. */
    Pass newPass() {
        return new Pass();
    }

    /** The pseudonyms made so far. */
    final class Pass {

        private final Map<Under, Optional<String>> made = new HashMap<>();

        Optional<String> pseudonym(Under under) {
            return made.computeIfAbsent(under, key -> pseudonyms.apply(key.domain(), key.keyVersion()));
        }
    }

    /** A version of the key of a domain. */
    record Under(String domain, int keyVersion) {}
}
