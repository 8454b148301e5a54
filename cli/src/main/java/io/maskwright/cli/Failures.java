package io.maskwright.cli;

import io.maskwright.MaskwrightException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong without a stack trace; of an unknown exception, whose message may hold anything, only the type. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        if (exception instanceof MaskwrightException) {
            command.getErr().println("error: " + exception.getMessage());
        } else {
            StackTraceElement[] trace = exception.getStackTrace();
            command.getErr()
                    .println("error: " + exception.getClass().getName()
                            + (trace.length == 0
                                    ? ""
                                    : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber()));
        }
        command.getErr().flush();
        return Main.FINDINGS;
    }
}
