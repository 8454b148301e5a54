package io.maskwright.spark.app;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.policy.Policy;
import io.maskwright.spark.SparkExportReport;
import io.maskwright.spark.SparkTrouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * The application for {@code spark-submit}: the same export as {@code maskwright export}, on Spark. Exit codes: 0 done, 1 rows were left
 * out or nothing was published, 2 wrong use. Messages go to standard error and hold no value and no option.
 */
public final class Main {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;

    private static final String NAME = "maskwright-spark";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Supplier<SparkSession> sessions;

    Main(PrintWriter out, PrintWriter err, Supplier<SparkSession> sessions) {
        this.out = out;
        this.err = err;
        this.sessions = sessions;
    }

    /**
     * Runs an export in the Spark application that it is started in, and exits if it fails.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        Main main = new Main(writer(FileDescriptor.out), writer(FileDescriptor.err), Main::session);
        int code = main.run(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Text is UTF-8 whatever the locale: a name must not turn into question marks. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static SparkSession session() {
        return SparkSession.builder().appName(NAME).getOrCreate();
    }

    int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.has("--help")) {
                out.print(Help.TEXT);
                out.flush();
                return DONE;
            }
            if (arguments.has("--version")) {
                String version = Main.class.getPackage().getImplementationVersion();
                out.println(NAME + " " + (version == null ? "development" : version));
                return DONE;
            }
            return export(arguments);
        } catch (WrongUseException e) {
            err.println("error: " + e.words());
            err.println("try: --help");
            return WRONG_USE;
        } catch (MaskwrightException e) {
            err.println("error: " + Help.printable(e.getMessage()));
            return FINDINGS;
        } catch (Exception e) { // Scala throws what it does not declare
            err.println("error: " + SparkTrouble.of("the export failed", e).getMessage());
            return FINDINGS;
        }
    }

    private int export(Arguments arguments) {
        // What is missing is said before Spark starts.
        arguments.input();
        arguments.required("--out");
        String dataset = arguments.required("--dataset");
        Policy policy = Policy.load(Path.of(arguments.required("--policy")));
        if (!policy.datasets().contains(dataset)) {
            throw new WrongUseException(
                    "the policy has no such dataset; it has " + String.join(", ", policy.datasets()));
        }
        Audience audience = audience(policy, arguments);
        BatchExport.inputFormat(arguments);
        SparkSession session = sessions.get();
        // A file that cannot be read must end the run, and not make the output smaller.
        session.conf().set("spark.sql.files.ignoreCorruptFiles", "false");
        session.conf().set("spark.sql.files.ignoreMissingFiles", "false");
        if (arguments.has("--stream")) {
            StreamExport.run(session, arguments, policy, audience);
            return DONE;
        }
        SparkExportReport report = BatchExport.run(session, arguments, policy, audience);
        if (!arguments.has("--quiet")) {
            out.print(report.toTable());
            out.flush();
        }
        return report.rows().quarantined() == 0 ? DONE : FINDINGS;
    }

    private static Audience audience(Policy policy, Arguments arguments) {
        String name = arguments.value("--audience");
        if (name == null) {
            return Audience.MOST_RESTRICTIVE;
        }
        if (!policy.audiences().contains(name)) {
            throw new WrongUseException(
                    "the policy has no such audience; it has " + String.join(", ", policy.audiences()));
        }
        return Audience.of(name);
    }
}
