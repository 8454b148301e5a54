package io.maskwright.fpe;

/** Which way a cipher runs. */
enum Direction {
    ENCRYPT,
    DECRYPT
}
