package io.maskwright.key;

/** What keys may be used for. Reversing is a permission of its own: keys that protect do not reveal. */
public enum KeyUse {
    /** Protects new values, and looks up protected ones; gives no value back. */
    PROTECT,
    /** Gives values back, and protects as well. */
    REVEAL
}
