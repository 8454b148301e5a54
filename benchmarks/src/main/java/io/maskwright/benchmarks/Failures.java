package io.maskwright.benchmarks;

import io.maskwright.MaskwrightException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong without a stack trace; of an unknown exception, whose message may hold anything, only the type. */
final class Failures implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        boolean isOwn = exception instanceof MaskwrightException || exception instanceof IOException;
        StackTraceElement[] trace = exception.getStackTrace();
        command.getErr()
                .println("error: "
                        + (isOwn
                                ? exception.getMessage()
                                : exception.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0])));
        command.getErr().flush();
        return FAILED;
    }
}
