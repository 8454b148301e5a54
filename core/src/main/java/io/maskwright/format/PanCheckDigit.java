package io.maskwright.format;

/** Which check digit the encrypted form of a payment card number has. */
public enum PanCheckDigit {
    /** The right one: the result is a valid card number, and nothing tells it from one that a bank gave out. */
    VALID,

    /**
     * A wrong one, so that no system takes the result for a card. As UnionPay cards are taken with a wrong check digit,
     * no result begins like one; so a UnionPay number of which the first digits are kept is not read.
     */
    INVALID
}
