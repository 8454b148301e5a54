package io.maskwright.key;

/**
 * What keys may be used for. Reversing is a permission of its own: keys that protect do not reveal.
 *
 * <p><b>Security.</b> What takes the keys of a domain to reverse asks for this permission: formats, seals, tokens. It keeps
 * mistakes and policies in bounds and not code: whoever holds the keys has {@link Subkeys#version}, and the ciphers that are
 * made of a single secret, {@code FpeCipher}, {@code Ff31Cipher} and {@code PrefixPreservingIp}, ask for nothing. Who must not
 * reveal must not be given a key that reveals.
 */
public enum KeyUse {
    /** Protects new values, and looks up protected ones; gives no value back. */
    PROTECT,
    /** Gives values back, and protects as well. */
    REVEAL
}
