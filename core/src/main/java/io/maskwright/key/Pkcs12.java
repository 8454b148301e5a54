package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/**
 * Key stores as bytes, by the PKCS12 of the JDK.
 *
 * <p>What PKCS12 protects (RFC 7292): each key is encrypted under the password; names and attributes are not, but a MAC
 * under the password covers them with the keys. The JDK checks that MAC where it is there and opens a store without one
 * as if it were good. So a store must have it here, and its shell, which the MAC does not cover, only one writing.
 */
final class Pkcs12 {

    private static final String TYPE = "PKCS12";
    /** The provider of the JDK: one that stands before it may know no secret keys, or write another form. */
    private static final String JDK_PROVIDER = "SUN";

    private static final String JDK_PASSWORDS = "SunJCE";

    private Pkcs12() {}

    static KeyStore empty() {
        try {
            KeyStore store = newStore();
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyUnavailableException("key stores of type PKCS12 are not available: "
                    + e.getClass().getSimpleName());
        }
    }

    private static KeyStore newStore() throws GeneralSecurityException {
        requireJdkPasswords();
        Provider provider = Security.getProvider(JDK_PROVIDER);
        return provider == null ? KeyStore.getInstance(TYPE) : KeyStore.getInstance(TYPE, provider);
    }

    /**
     * The JDK takes the form of a password from the first provider that has one. That of Bouncy Castle is another: what is
     * written under it, nobody could read without it.
     */
    private static void requireJdkPasswords() throws GeneralSecurityException {
        String first = SecretKeyFactory.getInstance("PBE").getProvider().getName();
        if (!first.equals(JDK_PASSWORDS)) {
            throw new KeyUnavailableException("key stores need the provider " + JDK_PASSWORDS + " before " + first
                    + ": add that one by Security.addProvider, after those of the JDK");
        }
    }

    /** Opens a store; messages start with {@code where}. */
    static KeyStore open(byte[] bytes, char[] password, String where) {
        if (!isSealed(bytes)) {
            throw new KeyUnavailableException(
                    where + " is no PKCS12 key store with an integrity check, or was damaged");
        }
        try {
            KeyStore store = newStore();
            store.load(new ByteArrayInputStream(bytes), password);
            return store;
        } catch (KeyUnavailableException e) {
            throw new KeyUnavailableException(where + ": " + e.getMessage());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new KeyUnavailableException(
                    where + " cannot be opened: the password is wrong, or the file was changed or damaged");
        }
    }

    /** Writes a store and reads it back: what is published can be opened again. */
    static byte[] write(KeyStore store, char[] password, String where) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            store.store(out, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyUnavailableException(
                    where + " cannot be made: " + e.getClass().getSimpleName());
        }
        byte[] bytes = out.toByteArray();
        open(bytes, password, where);
        return bytes;
    }

    /** Whether the bytes are a store with a MAC, written in the one way that the JDK has. */
    private static boolean isSealed(byte[] bytes) {
        try {
            Pfx store = Pfx.getInstance(bytes);
            MacData mac = store.getMacData();
            if (mac == null || !store.getAuthSafe().getContentType().equals(PKCSObjectIdentifiers.data)) {
                return false;
            }
            byte[] content = ASN1OctetString.getInstance(store.getAuthSafe().getContent())
                    .getOctets();
            AlgorithmIdentifier digest =
                    new AlgorithmIdentifier(mac.getMac().getAlgorithmId().getAlgorithm(), DERNull.INSTANCE);
            Pfx same = new Pfx(
                    new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content)),
                    new MacData(
                            new DigestInfo(digest, mac.getMac().getDigest()),
                            mac.getSalt(),
                            mac.getIterationCount().intValueExact()));
            return Arrays.equals(same.getEncoded(ASN1Encoding.DER), bytes);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
