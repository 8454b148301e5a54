package io.maskwright.spark;

import io.maskwright.MaskwrightException;
import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.StrategyRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/**
 * The runs that this process has read, one process being one executor: tasks of a run share one policy, so that each key is
 * fetched once. The runs that were used last are kept; one that is forgotten and comes again is read again.
 */
final class LoadedRuns {

    /** Many more than run at once in one application. */
    private static final int MOST = 64;

    private static final Map<String, LoadedRun> RUNS = new LinkedHashMap<>(MOST, 0.75f, true);
    private static final Map<String, PolicyResources> RESOURCES = new HashMap<>();

    private LoadedRuns() {}

    static synchronized LoadedRun of(RunSpec spec) {
        LoadedRun known = RUNS.get(spec.run());
        if (known == null) {
            known = new LoadedRun(spec, read(spec));
            RUNS.put(spec.run(), known);
            forgetOldest();
        }
        return known;
    }

    private static void forgetOldest() {
        Iterator<LoadedRun> oldest = RUNS.values().iterator();
        while (RUNS.size() > MOST) {
            oldest.next().close();
            oldest.remove();
        }
    }

    private static Policy read(RunSpec spec) {
        PolicyResources resources = resources(spec.resources());
        StrategyRegistry strategies =
                resources == null ? StrategyRegistry.standard() : given(resources, resources::strategies);
        Policy policy = Policy.parse(spec.policy(), strategies, folder(spec));
        return resources == null ? policy : provided(policy, resources);
    }

    private static Policy provided(Policy policy, PolicyResources resources) {
        Provision provision = new Provision(policy);
        given(resources, resources::keys).forEach((name, key) -> provision.add(builder -> builder.key(name, key)));
        given(resources, resources::vaults)
                .forEach((name, vault) -> provision.add(builder -> builder.vault(name, vault)));
        return provision.policy();
    }

    /** What the application gives. */
    private static <T> T given(PolicyResources resources, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (MaskwrightException e) {
            throw e;
        } catch (Exception e) { // also checked ones: code in other languages throws them undeclared
            throw noResources(resources.getClass().getName(), e);
        }
    }

    /** What the application throws may hold anything, also a key, so of that only the class is told. */
    private static PolicyException noResources(String className, Throwable thrown) {
        return new PolicyException(List.of(new PolicyProblem(
                Settings.RESOURCES.key(),
                0,
                0,
                "class " + className + " gives no resources: "
                        + thrown.getClass().getName())));
    }

    /** The folder of the driver may not be there on an executor: files that come with the application lie in its own. */
    private static Path folder(RunSpec spec) {
        Path folder = Path.of(spec.folder());
        return spec.isFolderSaid() || Files.isDirectory(folder) ? folder : Path.of(SparkFiles.getRootDirectory());
    }

    private static @Nullable PolicyResources resources(@Nullable String className) {
        return className == null ? null : RESOURCES.computeIfAbsent(className, LoadedRuns::newResources);
    }

    private static PolicyResources newResources(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            Class<?> type = Class.forName(className, true, loader == null ? LoadedRuns.class.getClassLoader() : loader);
            return type.asSubclass(PolicyResources.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw noResources(className, e);
        }
    }

    /** Forgets everything, so that no key stays in memory. */
    static synchronized void clear() {
        RUNS.values().forEach(LoadedRun::close);
        RUNS.clear();
        RESOURCES.clear();
    }
}
