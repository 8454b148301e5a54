package io.maskwright.spark;

import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the Spark application. They are read from the configuration that the application started with: what a user of
 * SQL sets later changes neither the policy nor the audience.
 */
enum Settings {
    /** The policy file, for {@link MaskwrightExtensions} and {@link MaskwrightPlugin}. */
    POLICY("spark.maskwright.policy"),
    /** The audience, for {@link MaskwrightExtensions}. */
    AUDIENCE("spark.maskwright.audience"),
    /** The name of a class that implements {@link PolicyResources}. */
    RESOURCES("spark.maskwright.resources"),
    /** Where relative names in the policy start on executors. */
    FOLDER("spark.maskwright.folder");

    private final String key;

    Settings(String key) {
        this.key = key;
    }

    /** How the setting is named. */
    String key() {
        return key;
    }

    /** What it is set to, or null. */
    @Nullable
    String of(SparkConf settings) {
        String value = settings.contains(key) ? settings.get(key) : null;
        return value == null || value.isBlank() ? null : value;
    }
}
