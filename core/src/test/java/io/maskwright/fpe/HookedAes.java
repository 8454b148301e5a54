package io.maskwright.fpe;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.ShortBufferException;

/** A provider whose AES is that of the JDK, with a hook that sees each block and may change what comes out or fail. */
class HookedAes extends Provider {

    private static final long serialVersionUID = 1L;
    private static final String BLOCKS = "AES/ECB/NoPadding";

    HookedAes(Hook hook) {
        super("Hooked", "1", "AES for tests");
        putService(new Service(this, "Cipher", BLOCKS, Blocks.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
                return new Blocks(hook);
            }
        });
    }

    /** Hears of a block. */
    @FunctionalInterface
    interface Hook {
        /** Gets copies of 16 bytes; returns what is to come out. */
        byte[] block(byte[] in, byte[] out);
    }

    private static final class Blocks extends CipherSpi {

        private final Hook hook;
        private Cipher cipher;

        Blocks(Hook hook) {
            this.hook = hook;
        }

        @Override
        protected int engineUpdate(byte[] in, int at, int length, byte[] out, int outAt) throws ShortBufferException {
            cipher.update(in, at, length, out, outAt);
            for (int i = 0; i < length; i += 16) {
                byte[] result = hook.block(
                        Arrays.copyOfRange(in, at + i, at + i + 16),
                        Arrays.copyOfRange(out, outAt + i, outAt + i + 16));
                System.arraycopy(result, 0, out, outAt + i, 16);
            }
            return length;
        }

        @Override
        protected byte[] engineUpdate(byte[] in, int at, int length) {
            byte[] out = new byte[length];
            try {
                engineUpdate(in, at, length, out, 0);
            } catch (ShortBufferException e) {
                throw new IllegalStateException(e);
            }
            return out;
        }

        @Override
        protected byte[] engineDoFinal(byte[] in, int at, int length) {
            return in == null ? new byte[0] : engineUpdate(Arrays.copyOf(in, in.length), at, length);
        }

        @Override
        protected int engineDoFinal(byte[] in, int at, int length, byte[] out, int outAt) throws ShortBufferException {
            return length == 0 ? 0 : engineUpdate(in, at, length, out, outAt);
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) {
            try {
                cipher = Cipher.getInstance(BLOCKS, "SunJCE");
                cipher.init(mode, key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random) {
            engineInit(mode, key, random);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {
            engineInit(mode, key, random);
        }

        @Override
        protected int engineGetBlockSize() {
            return 16;
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return length;
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected byte[] engineGetIV() {
            return new byte[0];
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            return null;
        }
    }
}
