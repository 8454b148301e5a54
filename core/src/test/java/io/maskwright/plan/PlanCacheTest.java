package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.CLEAR;
import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.plan.shapes.Holding;
import io.maskwright.plan.shapes.Loaded;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Plans are kept with their classes, keep nothing alive, and are right for each audience. */
class PlanCacheTest {

    /** Loads the classes of this test again, apart from everything else. */
    private static final class Apart extends ClassLoader {
        Apart() {
            super(PlanCacheTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Loaded.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static WeakReference<ClassLoader> maskApart(ObjectPlans plans) throws ReflectiveOperationException {
        Apart loader = new Apart();
        Class<?> type = loader.loadClass(Loaded.class.getName());
        assertThat(type).isNotSameAs(Loaded.class);
        Object object = type.getConstructor().newInstance();
        Object copy = plans.mask(object, READER);
        assertThat(type.getField("phone").get(copy)).isEqualTo("***");
        assertThat(plans.text(List.of(object), READER)).contains("phone=***");
        assertThat(((Holding<?>) type.getField("holding").get(copy)).held).isEqualTo("e***");
        assertThat(plans.mask(new Object[] {object}, READER)).isNotNull();
        return new WeakReference<>(loader);
    }

    @Test
    void loaderOfMaskedClass_isCollectedWhilePlansLive() throws Exception {
        ObjectPlans plans = new FakePolicy().plans();
        WeakReference<ClassLoader> loader = maskApart(plans);
        assertThat(isCollected(loader)).isTrue();
        assertThat(plans.tally().failures()).isEmpty();
    }

    private static WeakReference<ObjectPlans> maskAndDrop() {
        ObjectPlans plans = new FakePolicy().plans();
        Loaded copy = plans.mask(new Loaded(), READER);
        assertThat(copy.phone).isEqualTo("***");
        assertThat(plans.text(new Loaded(), READER)).contains("phone=***");
        return new WeakReference<>(plans);
    }

    @Test
    void droppedPlans_areCollectedWhileClassesLive() throws Exception {
        WeakReference<ObjectPlans> plans = maskAndDrop();
        assertThat(isCollected(plans)).isTrue();
    }

    private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return reference.get() == null;
    }

    @Test
    void manyThreads_seeTheirOwnAudience() throws Exception {
        ObjectPlans plans = new FakePolicy().plans();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                boolean clear = i % 2 == 0;
                tasks.add(() -> plans.mask(new Loaded(), clear ? CLEAR : READER).phone);
            }
            List<Future<String>> results = threads.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(i % 2 == 0 ? "138" : "***");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
