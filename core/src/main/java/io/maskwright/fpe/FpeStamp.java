package io.maskwright.fpe;

import io.maskwright.MaskingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What must be known to reverse a column that was encrypted: format-preserving results have no room for it, so it travels
 * beside them, in a manifest or a companion column. It holds no secret.
 *
 * <p>{@code fpe:subscriber:phone:1:2:9f86d081} is key version 2 of the domain {@code subscriber} for version 1 of
 * {@code phone}; the last part tells that key from others of the same number.
 *
 * @param domain the domain whose key was used
 * @param format the name of the format, with what is kept
 * @param formatVersion the version of the format, from 1
 * @param keyVersion the version of the domain's key, from 1
 * @param keyCheck the check value of that key, 8 hexadecimal digits: results tell nothing of the key they were made with,
 *     and reversed with another one they would look right
 */
public record FpeStamp(String domain, String format, int formatVersion, int keyVersion, String keyCheck) {

    private static final String KIND = "fpe";

    /**
     * Checks that nothing is missing.
     *
     * @param domain the domain whose key was used
     * @param format the name of the format, with what is kept
     * @param formatVersion the version of the format, from 1
     * @param keyVersion the version of the domain's key, from 1
     * @param keyCheck the check value of that key
     */
    public FpeStamp {
        Objects.requireNonNull(domain, "domain must not be null");
        Objects.requireNonNull(format, "format must not be null");
        if (formatVersion < 1 || keyVersion < 1) {
            throw new IllegalArgumentException(
                    "versions must be 1 or more, but were " + formatVersion + " and " + keyVersion);
        }
        if (!isCheck(keyCheck)) {
            throw new IllegalArgumentException("keyCheck must be 8 lower-case hexadecimal digits");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text what {@link #toString()} gave
     * @return the stamp
     * @throws MaskingException if the text is no stamp
     */
    public static FpeStamp parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String[] parts = Objects.requireNonNull(text, "text must not be null").split(":", -1);
        try {
            if (parts.length == 6 && parts[0].equals(KIND) && isVersion(parts[3]) && isVersion(parts[4])) {
                return new FpeStamp(
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[2], StandardCharsets.UTF_8),
                        Integer.parseInt(parts[3]),
                        Integer.parseInt(parts[4]),
                        parts[5]);
            }
        } catch (IllegalArgumentException e) {
            // Said below without what the text held.
        }
        throw new MaskingException("stamp must have the form fpe:domain:format:version:key version:key check");
    }

    private static boolean isVersion(String text) {
        return text.matches("[1-9][0-9]{0,8}");
    }

    private static boolean isCheck(String text) {
        return text.matches("[0-9a-f]{8}");
    }

    /** The text form, which {@link #parse} reads. */
    @Override
    public String toString() {
        return KIND + ":" + URLEncoder.encode(domain, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(format, StandardCharsets.UTF_8) + ":" + formatVersion + ":" + keyVersion + ":"
                + keyCheck;
    }
}
