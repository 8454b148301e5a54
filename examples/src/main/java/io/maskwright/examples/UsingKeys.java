package io.maskwright.examples;

import io.maskwright.key.EnvelopeFile;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyStoreFile;
import io.maskwright.key.Keyring;
import io.maskwright.key.KmsClient;
import io.maskwright.key.PasswordSource;
import io.maskwright.policy.Policy;
import java.nio.file.Path;

/** Keys in code: a key store, a key management service, a policy that is given its key. */
final class UsingKeys {

    // region key-store
    static Keyring rotate(Path file, PasswordSource password) {
        KeyStoreFile keyStore = KeyProviders.keyStore(file, password);
        keyStore.create("main"); // version 1
        keyStore.rotate("main"); // version 2, for new values
        keyStore.rotate("main"); // version 3
        keyStore.destroy("main", 1); // values of version 1 can never be reversed again
        return keyStore.keyring("main");
    }
    // endregion

    // region envelope
    static Policy withEnvelope(Path file, KmsClient kms) {
        EnvelopeFile envelope = KeyProviders.envelope(file, kms);
        return Policy.builder()
                .key("main", envelope)
                .domain("subscriber", "main")
                .dataset("visits", d -> d.field("day", "shiftDate(days=30, per=patient, domain=subscriber)")
                        .field("patient", "redact"))
                .build();
    }
    // endregion

    private UsingKeys() {}
}
