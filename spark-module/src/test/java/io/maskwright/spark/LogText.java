package io.maskwright.spark;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What Spark logs, in all detail that it gives by default, with traces. */
final class LogText {

    private LogText() {}

    static String during(Runnable work) {
        StringWriter text = new StringWriter();
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        WriterAppender appender = WriterAppender.newBuilder()
                .setName("test")
                .setTarget(text)
                .setLayout(
                        PatternLayout.newBuilder().withPattern("%p %c %m%n%ex").build())
                .build();
        appender.start();
        LoggerConfig root = context.getConfiguration().getRootLogger();
        Level before = root.getLevel();
        root.addAppender(appender, Level.INFO, null);
        root.setLevel(Level.INFO);
        context.updateLoggers();
        try {
            work.run();
        } finally {
            root.removeAppender("test");
            root.setLevel(before);
            context.updateLoggers();
            appender.stop();
        }
        return text.toString();
    }
}
