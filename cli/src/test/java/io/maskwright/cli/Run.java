package io.maskwright.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the command: what it printed and how it ended. */
record Run(int code, String out, String err) {

    static final Path ROOT = Path.of(System.getProperty("maskwright.root", ".."));
    static final String PARCELS = ROOT.resolve("examples/policies/parcels.yaml").toString();
    static final String PARCELS_TABLE =
            ROOT.resolve("examples/data/parcels.csv").toString();

    /** Runs the command without input. */
    static Run of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Run withInput(String input, String... arguments) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Run withInput(byte[] input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new Run(code, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    String firstError() {
        return err.lines().findFirst().orElse("");
    }
}
