package io.maskwright.format;

/**
 * What was recognised at the head of an address, and how much of its text was read for it: any other text that starts with
 * the same characters has the same head, so that a text whose rest was masked need not be read again.
 *
 * @param head where the parts end
 * @param read how many characters from the start of the text were looked at; one more than there are where its end told
 *     something
 */
public record AddressReading(AddressHead head, int read) {}
