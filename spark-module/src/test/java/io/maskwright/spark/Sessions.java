package io.maskwright.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one session of all tests: starting one takes longer than most of them. */
final class Sessions {

    static final Path ROOT = Path.of(System.getProperty("maskwright.root", ".."));
    static final Path EXAMPLES = ROOT.resolve("examples");

    /** What the application tells of itself, which stays on disk. */
    static final Path EVENTS = temporary("maskwright-spark-events");

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("maskwright-tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.default.parallelism", "2")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config(
                    "spark.sql.warehouse.dir",
                    temporary("maskwright-spark-warehouse").toString())
            .config("spark.eventLog.enabled", "true")
            .config("spark.eventLog.compress", "false")
            .config("spark.eventLog.rolling.enabled", "false")
            .config("spark.eventLog.dir", EVENTS.toUri().toString())
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.extensions", MaskwrightExtensions.class.getName())
            .config("spark.plugins", MaskwrightPlugin.class.getName())
            .config(
                    Settings.POLICY.key(),
                    EXAMPLES.resolve("policies/subscribers.yaml").toString())
            .config(Settings.AUDIENCE.key(), "label")
            .config(Settings.RESOURCES.key(), CountedKms.Resources.class.getName())
            .getOrCreate();

    private Sessions() {}

    static SparkSession session() {
        return SESSION;
    }

    private static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
