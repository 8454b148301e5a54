package io.maskwright.fpe;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.ShortBufferException;

/** A provider whose AES is that of the JDK and keeps every block that went in and came out. For one thread. */
final class RecordedAes extends Provider {

    private static final long serialVersionUID = 1L;
    private static final String BLOCKS = "AES/ECB/NoPadding";

    private final transient Map<String, String> outputs = new LinkedHashMap<>();

    RecordedAes() {
        super("Recorded", "1", "AES that keeps its blocks");
        putService(new Service(this, "Cipher", BLOCKS, Blocks.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
                return new Blocks(outputs);
            }
        });
    }

    /** What came out for each block that went in, in hex and in the order of their first use. */
    Map<String, String> outputs() {
        return outputs;
    }

    private static final class Blocks extends CipherSpi {

        private final Map<String, String> outputs;
        private Cipher cipher;

        Blocks(Map<String, String> outputs) {
            this.outputs = outputs;
        }

        @Override
        protected int engineUpdate(byte[] in, int at, int length, byte[] out, int outAt) throws ShortBufferException {
            cipher.update(in, at, length, out, outAt);
            for (int i = 0; i < length; i += 16) {
                outputs.put(
                        HexFormat.of().formatHex(in, at + i, at + i + 16),
                        HexFormat.of().formatHex(out, outAt + i, outAt + i + 16));
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
