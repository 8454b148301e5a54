package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.io.Serializable;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/**
 * What travels to executors: the policy as text, which names keys and holds none, and for whom which dataset is treated.
 *
 * @param run tells this run from others of the same policy: each fetches its keys anew
 * @param policy the policy in its YAML form
 * @param folder where relative names in the policy start
 * @param isFolderSaid whether somebody said so, and no other folder will do
 * @param resources the name of a class that gives what no policy file can say, or null
 * @param dataset the name of the dataset, empty for values on their own
 * @param audience the name of the audience
 */
record RunSpec(
        String run,
        String policy,
        String folder,
        boolean isFolderSaid,
        @Nullable String resources,
        String dataset,
        String audience)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A new run under the settings of an application. */
    static RunSpec of(Policy policy, SparkConf settings, String dataset, Audience audience) {
        String folder = Settings.FOLDER.of(settings);
        return new RunSpec(
                UUID.randomUUID().toString(),
                policy.toYaml(),
                folder == null ? policy.directory().toString() : folder,
                folder != null,
                Settings.RESOURCES.of(settings),
                dataset,
                audience.name());
    }

    Audience reader() {
        return Audience.of(audience);
    }

    /** Names the dataset and the audience, and nothing of the policy. */
    @Override
    public String toString() {
        return "RunSpec[" + dataset + " for " + audience + "]";
    }
}
