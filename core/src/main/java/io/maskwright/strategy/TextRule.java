package io.maskwright.strategy;

/** How a text is masked in part. */
@FunctionalInterface
interface TextRule {

    /**
     * Masks a text.
     *
     * @param text well-formed text in NFC, not empty
     * @return the masked text; a masked text masked again stays the same
     */
    String mask(String text);
}
