package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T-21: the module on a class path with another Jackson than its own. */
class WrongJacksonTest {

    /** The class path of the tests without the databind the module is for. */
    private static URLClassLoader withoutDatabind() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("jackson-databind")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void t21_moduleWithoutItsJackson_saysWhichClassIsMissing() throws Exception {
        try (URLClassLoader loader = withoutDatabind()) {
            assertThatThrownBy(() -> Class.forName("io.maskwright.jackson.MaskwrightModule", true, loader))
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("com/fasterxml/jackson/databind/Module");
        }
    }
}
