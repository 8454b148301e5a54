package io.maskwright.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The process that makes an output.
 *
 * @param run the name of the run
 * @param host the machine
 * @param process the process there
 * @param started when that process started, in milliseconds, 0 if the machine does not tell: numbers of processes come again
 */
record Owner(String run, String host, long process, long started) {

    private static final int LINES = 4;

    static Owner of(String run) {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(run, hostName(), own.pid(), started(own));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    byte[] bytes() {
        return String.join("\n", run, host, Long.toString(process), Long.toString(started), "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #bytes} gave; empty if it is not that, such as a file that is not written yet. */
    static Optional<Owner> parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != LINES || !RunName.is(lines.get(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Owner(lines.get(0), lines.get(1), Long.parseLong(lines.get(2)), Long.parseLong(lines.get(3))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is known to run no more: on this machine there is no such process, or another one has its number. */
    boolean isGone() {
        if (!host.equals(hostName())) {
            return false;
        }
        Optional<ProcessHandle> there = ProcessHandle.of(process);
        return there.isEmpty() || !there.get().isAlive() || (started != 0 && started(there.get()) != started);
    }
}
