package io.maskwright.benchmarks.token;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Who is measured. */
public enum TokenContender {
    /** This library: HMAC-SHA-256 from prepared states, AES-SIV. */
    MASKWRIGHT(MaskwrightTokens::new, Set.of(TokenOperation.values())),
    /** AES-SIV of Google Tink. */
    TINK(TinkSiv::new, Set.of(TokenOperation.SEAL, TokenOperation.OPEN)),
    /** AES-GCM-SIV of Bouncy Castle, with a nonce from a keyed hash of the value. */
    BOUNCY_CASTLE_GCM_SIV(GcmSiv::new, Set.of(TokenOperation.SEAL, TokenOperation.OPEN)),
    /** HMAC-SHA-256 of the platform, made for each value as short examples have it. */
    MAC_PER_CALL(MacPerCall::new, Set.of(TokenOperation.PSEUDONYM, TokenOperation.BLIND_INDEX));

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<TokenWorker> creation;

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final Set<TokenOperation> operations;

    TokenContender(Supplier<TokenWorker> creation, Set<TokenOperation> operations) {
        this.creation = creation;
        this.operations = operations;
    }

    boolean does(TokenOperation operation) {
        return operations.contains(operation);
    }

    TokenWorker newWorker() {
        return creation.get();
    }

    static List<String> doing(TokenOperation operation) {
        return List.of(values()).stream()
                .filter(contender -> contender.does(operation))
                .map(Enum::name)
                .toList();
    }
}
