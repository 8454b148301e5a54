package io.maskwright.benchmarks.fpe;

import io.maskwright.fpe.FpeCipher;

/** Encrypts many values at once: by the cipher's form for many where it has one, here still one after the other. */
final class MaskwrightBatch {

    private final FpeCipher cipher;

    MaskwrightBatch(FpeCipher cipher) {
        this.cipher = cipher;
    }

    void encrypt(String[] values, int count, byte[] tweak, String[] results) {
        for (int i = 0; i < count; i++) {
            results[i] = cipher.encrypt(values[i], tweak);
        }
    }
}
