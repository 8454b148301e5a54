package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes {@code docs/benchmarks.md}, its charts, and the marked regions of {@code README.md} and {@code docs/*.md} from the
 * files under {@code benchmarks/results}. Exit codes: 0 done, or nothing to do; 1 with {@code --check} if something differs,
 * or if a template or a result file is wrong; 2 wrong use.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar pages --check}</pre>
 */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Writes the pages, tables and charts of the documentation from benchmarks/results.")
public final class PagesCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandSpec spec;

    @Option(names = "--check", description = "writes nothing; exit code 1 if a file is not what would be written")
    private boolean check;

    @Option(names = "--root", paramLabel = "DIR", defaultValue = ".", description = "the checkout (default: here)")
    private Path root = Path.of(".");

    /** Creates the command. */
    public PagesCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Pages pages = new Pages(root);
            List<String> files = check ? pages.stale() : pages.write();
            files.forEach(file -> out.println((check ? "differs: " : "written: ") + file));
            if (files.isEmpty()) {
                out.println("pages and charts fit the results");
            }
            out.flush();
            return check && !files.isEmpty() ? DIFFERENT : 0;
        } catch (PagesException | IOException e) {
            spec.commandLine().getErr().println("error: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return DIFFERENT;
        }
    }
}
