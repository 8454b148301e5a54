package io.maskwright.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of everything from the start of the last event on, the line feeds between lines included. */
final class LinkHash {

    private final MessageDigest digest = newDigest();
    private String hash = ChainHead.START.hash();
    private boolean empty = true;

    void startWith(byte[] line) {
        digest.reset();
        empty = true;
        add(line);
    }

    void add(byte[] line) {
        if (!empty) {
            digest.update((byte) '\n');
        }
        digest.update(line);
        empty = false;
        hash = hashSoFar();
    }

    String hash() {
        return hash;
    }

    private String hashSoFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AuditException("SHA-256 of this platform cannot be copied");
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AuditException("SHA-256 is not available");
        }
    }
}
