package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An export with a manifest under a key, and what tests of it need. */
abstract class ManifestCase {

    static final String VALUE = "13812345678";
    static final String TABLE = "phone,note,flag\n" + VALUE + ",a,1\n,b,2\n12,c,3\n" + VALUE + ",d\n\n";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00.750Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    Path output = Path.of("");
    Path manifest = Path.of("");

    static Secret secret(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 37 + i * 101 + i * i);
        }
        return Secret.of(bytes);
    }

    static KeyProvider key(int seed) {
        return name -> Keyring.of(name, secret(seed));
    }

    static Policy policy(KeyProvider key) {
        return Policy.builder()
                .name("calls of 2026")
                .audience("partner", "restricted", "billing")
                .key("main", key)
                .domain("people", "main")
                .dataset("calls", dataset -> dataset.field(
                                "phone", field -> field.strategy("fpe(domain=people, format=phone)"))
                        .field("note", "keep")
                        .field("flag", "when(flag == 1, keep, redact)"))
                .build();
    }

    static KeyedHash hash(int seed) {
        return DomainKeys.of(Map.of("people", "main"), key(seed))
                .subkeys("people", "manifest", 1)
                .keyedHash(1);
    }

    @BeforeEach
    void export() throws IOException {
        output = folder.resolve("out.csv");
        manifest = ExportManifest.pathFor(output);
        job(TABLE).build().run();
    }

    ExportJobBuilder job(String table) throws IOException {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, table);
        return ExportJob.builder()
                .policy(policy(key(1)))
                .dataset("calls")
                .audience(Audience.of("partner"))
                .clock(NOON)
                .input(input)
                .output(output);
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    void policyWith(Consumer<io.maskwright.policy.PolicyBuilder> keys) throws IOException {
        io.maskwright.policy.PolicyBuilder policy = Policy.builder();
        keys.accept(policy);
        Policy built = policy.dataset("calls", dataset -> dataset.field("phone", "redact")
                        .field("note", "keep")
                        .field("flag", "keep"))
                .build();
        job(TABLE)
                .policy(built)
                .audience(Audience.MOST_RESTRICTIVE)
                .existing(Existing.REPLACE)
                .build()
                .run();
    }
}
