package io.maskwright.benchmarks.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The process of one measurement: runs one contender once and writes the figures to a file. */
public final class ExportTrial {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double NANOS = 1e9;

    private ExportTrial() {}

    /**
     * Runs it.
     *
     * @param arguments contender, threads, input, output, file of figures, input to warm up with, how often
     * @throws IOException if a file fails
     */
    public static void main(String... arguments) throws IOException {
        ExportContender contender = ExportContender.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int threads = Integer.parseInt(arguments[1]);
        Path in = Path.of(arguments[2]);
        Path out = Path.of(arguments[3]);
        Path warmUp = Path.of(arguments[5]);
        int rounds = Integer.parseInt(arguments[6]);
        for (int i = 0; i < rounds; i++) {
            contender.newWorker().run(warmUp, out.resolveSibling(out.getFileName() + ".warm-" + i), threads);
        }
        double cpuBefore = cpuSeconds();
        long start = System.nanoTime();
        long rows = contender.newWorker().run(in, out, threads);
        double seconds = (System.nanoTime() - start) / NANOS;
        boolean isCopied = contender == ExportContender.FASTCSV_COPY;
        long bytes = Files.size(in) * (isCopied ? threads : 1);
        ExportFigures figures =
                new ExportFigures(contender, threads, rows, bytes, seconds, cpuSeconds() - cpuBefore, peakMebibytes());
        new ObjectMapper().writeValue(Path.of(arguments[4]).toFile(), figures);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS
                : 0;
    }

    /** The high-water mark of the resident set, where there is a /proc. */
    private static @Nullable Long peakMebibytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        List<String> lines = Files.readAllLines(STATUS);
        for (String line : lines) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return null;
    }
}
