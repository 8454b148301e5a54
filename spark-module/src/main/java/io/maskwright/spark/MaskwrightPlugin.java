package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Finds out early whether an executor has what a policy needs: {@code spark.plugins=io.maskwright.spark.MaskwrightPlugin}. With
 * {@code spark.maskwright.policy} set, the driver reads that policy file when the application starts, and each executor fetches the
 * keys of all its domains before its first task; one that cannot does not start. When an executor ends, keys leave its memory.
 *
 * <p>Datasets are treated without the plugin too.
 */
public final class MaskwrightPlugin implements SparkPlugin {

    private static final String RUN = "run";
    private static final String POLICY = "policy";
    private static final String FOLDER = "folder";

    /** Creates the plugin, as Spark does. */
    public MaskwrightPlugin() {}

    @Override
    public DriverPlugin driverPlugin() {
        return new OnDriver();
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new OnExecutor();
    }

    /** Reads the policy. */
    private static final class OnDriver implements DriverPlugin {

        @Override
        public Map<String, String> init(SparkContext context, PluginContext plugin) {
            String file = Settings.POLICY.of(plugin.conf());
            if (file == null) {
                return Map.of();
            }
            RunSpec spec = RunSpec.of(Policy.load(Path.of(file)), plugin.conf(), "", Audience.MOST_RESTRICTIVE);
            return Map.of(RUN, spec.run(), POLICY, spec.policy(), FOLDER, spec.folder());
        }
    }

    /** Fetches the keys. */
    private static final class OnExecutor implements ExecutorPlugin {

        @Override
        public void init(PluginContext plugin, Map<String, String> told) {
            String run = told.get(RUN);
            String policy = told.get(POLICY);
            String folder = told.get(FOLDER);
            if (run != null && policy != null && folder != null) {
                RunSpec spec = new RunSpec(
                        run,
                        policy,
                        folder,
                        Settings.FOLDER.of(plugin.conf()) != null,
                        Settings.RESOURCES.of(plugin.conf()),
                        "",
                        Audience.MOST_RESTRICTIVE.name());
                LoadedRuns.of(spec).fetchKeys();
            }
        }

        @Override
        public void shutdown() {
            LoadedRuns.clear();
        }
    }
}
