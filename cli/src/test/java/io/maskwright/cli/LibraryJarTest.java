package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.maskwright.Strategy;
import io.maskwright.export.ExportJob;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars of the library say which version they are: manifests and checkpoints of exports name it. */
class LibraryJarTest {

    @ParameterizedTest
    @ValueSource(classes = {Strategy.class, ExportJob.class, TestTable.class})
    void jar_saysItsVersion(Class<?> type) throws IOException, URISyntaxException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        assumeTrue(place.toString().endsWith(".jar"), "classes are in a jar when the project is verified, not before");
        try (JarFile jar = new JarFile(place.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isNotBlank();
        }
        assertThat(type.getPackage().getImplementationVersion()).isNotBlank();
    }
}
