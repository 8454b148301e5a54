package io.maskwright.benchmarks.token;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** AES-SIV of Google Tink, with the domain as associated data. */
final class TinkSiv implements TokenWorker {

    private static final byte[] ASSOCIATED = TokenKeys.DOMAIN.getBytes(StandardCharsets.UTF_8);

    private final AesSiv siv;

    TinkSiv() {
        try {
            siv = new AesSiv(TokenKeys.bytes(64));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no AES-SIV", e);
        }
    }

    @Override
    public String seal(String value) {
        try {
            byte[] sealed = siv.encryptDeterministically(value.getBytes(StandardCharsets.UTF_8), ASSOCIATED);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink failed", e);
        }
    }

    @Override
    public String open(String seal) {
        try {
            byte[] text = siv.decryptDeterministically(Base64.getUrlDecoder().decode(seal), ASSOCIATED);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
    }
}
