package io.maskwright.cli;

import io.maskwright.waybill.CheckReport;
import io.maskwright.waybill.LabelCheck;
import io.maskwright.waybill.WaybillException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges labels by what they show. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Judges a rendered label clause by clause: a waybill, other JSON, lines such as \"phone: 1******8000\", or"
                        + " plain text. Prints counts and positions, never text of the label. Exit code 1 if a clause is"
                        + " broken or there is nothing to judge.")
final class WaybillCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The label; - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(names = "--lines", description = "FILE has a label on each line, as waybill make writes them.")
    private boolean lines;

    @Mixin
    private final GoodsClassOption goodsClass = new GoodsClassOption();

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "With --lines: how many broken labels to print. Default: ${DEFAULT-VALUE}",
            defaultValue = "20")
    private int listed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        LabelCheck check = LabelCheck.withGoodsClasses(goodsClass.words());
        PrintWriter out = spec.commandLine().getOut();
        if (lines) {
            return ofLines(check, out);
        }
        CheckReport report = check.check(WaybillText.read(file));
        out.print(report.toText());
        out.flush();
        return report.passes() ? Main.DONE : Main.FINDINGS;
    }

    private int ofLines(LabelCheck check, PrintWriter out) {
        long count = 0;
        long broken = 0;
        try (InputStream in = new BufferedInputStream(WaybillText.open(file))) {
            Lines reader = new Lines(in);
            for (Lines.Line line = reader.next(); line != null; line = reader.next()) {
                count++;
                String trouble = trouble(check, line);
                if (!trouble.isEmpty()) {
                    broken++;
                    if (broken <= listed) {
                        out.println("line " + count + ": " + trouble);
                    }
                }
            }
        } catch (IOException e) {
            throw WaybillText.unreadable(file, e);
        }
        out.println(count + " labels, " + broken + " fail");
        out.flush();
        return broken == 0 && count > 0 ? Main.DONE : Main.FINDINGS;
    }

    private static String trouble(LabelCheck check, Lines.Line line) {
        if (line.text() == null) {
            return "it is no UTF-8";
        }
        try {
            CheckReport report = check.check(line.text());
            return report.passes()
                    ? ""
                    : report.failures().isEmpty() ? "there is nothing to judge" : report.failureWords();
        } catch (WaybillException e) {
            return e.getMessage();
        }
    }
}
