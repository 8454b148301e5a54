package io.maskwright.export;

/** A number that is shown, with its digits, exponent and sign as they stand in the input. */
record NumberAsWritten(String text) {

    /** Returns no content. */
    @Override
    public String toString() {
        return "NumberAsWritten";
    }
}
