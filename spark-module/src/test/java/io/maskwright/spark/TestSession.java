package io.maskwright.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The session of all tests, for those in other packages. */
public final class TestSession {

    /** The folder of examples. */
    public static final Path EXAMPLES = Sessions.EXAMPLES;

    private TestSession() {}

    /** Returns it. */
    public static SparkSession get() {
        return Sessions.session();
    }
}
