package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * One key whose versions stand in a file, each wrapped by a key management service: the file alone opens nothing, and the
 * service sees no value. A version is unwrapped once and then held, wrapped text and all; the file is read each time the
 * key is asked for, so that a rotation costs one call.
 *
 * <p>The first line is {@code maskwright-envelope 1 NAME}; then comes a line for each version: the version, {@code
 * primary}, {@code active}, {@code decrypt-only} or {@code destroyed}, the name of the service's key, the wrapped key in
 * Base64; a destroyed version has the first two only. Blank lines and lines that start with {@code #} mean nothing, and
 * are gone after a change. A wrapped key is bound to the name and the version by the associated data {@code
 * maskwright-envelope/1/NAME/VERSION}.
 *
 * <p>Changes replace the file as a whole and take turns, as those of a {@link KeyStoreFile} do. The states are not sealed:
 * who may write the file may change them.
 *
 * <p>Thread-safe.
 */
public final class EnvelopeFile implements KeyProvider {

    private final GuardedFile file;
    private final KmsClient kms;
    private final Map<EnvelopeText.Line, Secret> unwrapped = new ConcurrentHashMap<>();

    EnvelopeFile(Path file, KmsClient kms) {
        this.file = new GuardedFile(file, "envelope file");
        this.kms = Objects.requireNonNull(kms, "kms must not be null");
    }

    /**
     * Fetches the key; what was not unwrapped yet is unwrapped by the service.
     *
     * @param name the name of the key
     * @return the key in all its versions
     * @throws KeyUnavailableException if the file cannot be read, has a key of another name, or the service refuses one
     *     of its versions
     */
    @Override
    public Keyring keyring(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return keyring(requireName(name, EnvelopeText.read(file.read(), file.name())));
    }

    private Keyring keyring(EnvelopeText text) {
        Keyring.Builder keyring = Keyring.builder(text.name());
        // What the file has no longer is not held either.
        unwrapped
                .keySet()
                .retainAll(text.lines().stream().map(EnvelopeFile::material).toList());
        try {
            for (EnvelopeText.Line line : text.lines()) {
                if (line.standing() == Standing.DESTROYED) {
                    keyring.destroyed(line.version());
                } else {
                    keyring.add(line.standing(), line.version(), secret(text.name(), line));
                }
            }
            return keyring.build();
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(file.name() + ": " + e.getMessage());
        }
    }

    private Secret secret(String name, EnvelopeText.Line line) {
        return unwrapped.computeIfAbsent(material(line), unknown -> unwrap(name, line));
    }

    /** A line whatever its state: a change of that does not make it another key. */
    private static EnvelopeText.Line material(EnvelopeText.Line line) {
        return standing(line, Standing.ACTIVE);
    }

    private Secret unwrap(String name, EnvelopeText.Line line) {
        String where = file.name() + ": key " + name + " version " + line.version();
        byte[] plain;
        try {
            plain = kms.unwrap(
                    line.kmsKey(),
                    Base64.getDecoder().decode(line.wrapped()),
                    EnvelopeText.associatedData(name, line.version()));
        } catch (Exception e) { // also checked ones: code in other languages throws them undeclared
            throw refused(where, "unwrapped", e);
        }
        if (plain == null) {
            throw new KeyUnavailableException(where + " cannot be unwrapped: the service gave nothing");
        }
        return SecretBytes.of(plain, where);
    }

    private static KeyUnavailableException refused(String where, String what, Exception e) {
        return new KeyUnavailableException(where + " cannot be " + what + " by the key management service: "
                + e.getClass().getName());
    }

    /**
     * Makes a new file with a key of 32 random bytes, version 1.
     *
     * @param name the name of the key
     * @param kmsKey the name of the service's key to wrap it with, without blanks
     * @throws KeyUnavailableException if the file is there already or cannot be written, or the service refuses
     * @throws IllegalArgumentException if one of the names is none
     */
    public void create(String name, String kmsKey) {
        KeyNames.required(name);
        EnvelopeText.requiredKmsKey(kmsKey);
        file.update(old -> {
            if (old != null) {
                throw new KeyUnavailableException(file.name() + " exists already; rotate adds a version");
            }
            return new EnvelopeText(name, List.of(wrapNew(name, 1, kmsKey))).write();
        });
    }

    /**
     * Adds a version of 32 random bytes and makes it the primary. The versions before it reverse old values and write no
     * new ones.
     *
     * @param name the name of the key
     * @param kmsKey the name of the service's key to wrap it with, without blanks; it may differ from that of the
     *     versions before
     * @return the new version
     * @throws KeyUnavailableException if the file cannot be read or written, has a key of another name, or the service
     *     refuses
     * @throws IllegalArgumentException if the name of the service's key is none
     */
    public int rotate(String name, String kmsKey) {
        EnvelopeText.requiredKmsKey(kmsKey);
        int[] added = new int[1];
        change(name, lines -> {
            int last = lines.stream().mapToInt(EnvelopeText.Line::version).max().orElse(0);
            added[0] = Math.addExact(last, 1);
            List<EnvelopeText.Line> all = new ArrayList<>();
            lines.forEach(line ->
                    all.add(line.standing().state() == KeyState.ACTIVE ? standing(line, Standing.DECRYPT_ONLY) : line));
            all.add(wrapNew(name, added[0], kmsKey));
            return all;
        });
        return added[0];
    }

    /**
     * Destroys a version: its wrapped key leaves the file, its number stays. Values written with it can never be reversed
     * again. Copies of the file that were made before still hold the wrapped key.
     *
     * @param name the name of the key
     * @param version a version that is neither the primary nor destroyed
     * @throws KeyUnavailableException if the file cannot be read or written, has a key of another name or no such
     *     version, or the version is the primary or destroyed already
     */
    public void destroy(String name, int version) {
        change(name, lines -> {
            requireDestructible(name, version, lines);
            return lines.stream()
                    .map(line -> line.version() == version
                            ? new EnvelopeText.Line(version, Standing.DESTROYED, "", "")
                            : line)
                    .toList();
        });
    }

    private void requireDestructible(String name, int version, List<EnvelopeText.Line> lines) {
        Standing standing = lines.stream()
                .filter(line -> line.version() == version)
                .map(EnvelopeText.Line::standing)
                .findFirst()
                .orElse(null);
        String obstacle = standing == null
                ? "is unknown"
                : switch (standing) {
                    case PRIMARY -> "is the primary; rotate first";
                    case DESTROYED -> "is destroyed already";
                    case ACTIVE, DECRYPT_ONLY -> "";
                };
        if (!obstacle.isEmpty()) {
            throw new KeyUnavailableException(file.name() + ": key " + name + " version " + version + " " + obstacle);
        }
    }

    private void change(String name, UnaryOperator<List<EnvelopeText.Line>> change) {
        file.update(old -> {
            if (old == null) {
                throw new KeyUnavailableException(file.name() + " does not exist");
            }
            EnvelopeText text = requireName(name, EnvelopeText.read(old, file.name()));
            return new EnvelopeText(name, change.apply(text.lines())).write();
        });
    }

    private EnvelopeText requireName(String name, EnvelopeText text) {
        if (!text.name().equals(name)) {
            throw new KeyUnavailableException(file.name() + " has no key " + name + ", but " + text.name());
        }
        return text;
    }

    private EnvelopeText.Line wrapNew(String name, int version, String kmsKey) {
        try (Secret secret = Secret.random()) {
            byte[] plain = secret.unwrap();
            try {
                byte[] wrapped = wrap(name, version, kmsKey, plain);
                if (wrapped == null || wrapped.length == 0 || contains(wrapped, plain)) {
                    throw new KeyUnavailableException(file.name() + ": the key management service wrapped nothing");
                }
                return new EnvelopeText.Line(
                        version, Standing.PRIMARY, kmsKey, Base64.getEncoder().encodeToString(wrapped));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private byte[] wrap(String name, int version, String kmsKey, byte[] plain) {
        byte[] given = plain.clone();
        try {
            return kms.wrap(kmsKey, given, EnvelopeText.associatedData(name, version));
        } catch (Exception e) { // whatever it is, its message may hold the key
            throw refused(file.name() + ": key " + name + " version " + version, "wrapped", e);
        } finally {
            Arrays.fill(given, (byte) 0);
        }
    }

    private static boolean contains(byte[] wrapped, byte[] plain) {
        for (int from = 0; from + plain.length <= wrapped.length; from++) {
            if (Arrays.equals(wrapped, from, from + plain.length, plain, 0, plain.length)) {
                return true;
            }
        }
        return false;
    }

    private static EnvelopeText.Line standing(EnvelopeText.Line line, Standing standing) {
        return new EnvelopeText.Line(line.version(), standing, line.kmsKey(), line.wrapped());
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "EnvelopeFile[" + file.name() + "]";
    }
}
