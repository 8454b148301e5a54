package io.maskwright.reveal;

import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.token.Reversed.Failure;
import java.util.Locale;

/** How outcomes and failures are told to people. */
final class RevealWords {

    private RevealWords() {}

    static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static String of(Failure failure, int keyVersion) {
        return switch (failure) {
            case SHAPE -> "it is no value of what protects this field";
            case CHANGED_OR_WRONG_KEY -> "it was changed, or protected with another key";
            case WRONG_DOMAIN -> "it is of another domain";
            case WRONG_KEY_VERSION ->
                "its key version" + (keyVersion > 0 ? " " + keyVersion : "") + " is unknown, destroyed or another key";
            case NO_STAMP ->
                "its stamp is missing or does not fit; format-preserving values need the manifest of"
                        + " their export, or the stamp itself";
            case UNKNOWN_TOKEN -> "the vault knows no such token";
            case EXPIRED -> "the token has expired";
            case BOUND_ELSEWHERE -> "the token is bound to another record";
        };
    }
}
