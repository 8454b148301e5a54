package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import io.maskwright.annotation.Sensitive;
import io.maskwright.export.ExportJob;
import io.maskwright.testdata.TestTable;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the modules export is a promise: it changes on purpose or not at all. */
class DescriptorTest {

    @Test
    void annotations_exportTheirPackageAndNeedNothing() {
        ModuleDescriptor module = descriptor(Sensitive.class, "io.maskwright.annotations");
        assertThat(module.exports()).extracting(Exports::source).containsExactly("io.maskwright.annotation");
        assertThat(module.requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void core_exportsEverythingButItsInternals() {
        assertThat(descriptor(Category.class, "io.maskwright.core").exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        "io.maskwright",
                        "io.maskwright.engine",
                        "io.maskwright.format",
                        "io.maskwright.key",
                        "io.maskwright.fpe",
                        "io.maskwright.plan",
                        "io.maskwright.policy",
                        "io.maskwright.profile",
                        "io.maskwright.risk",
                        "io.maskwright.strategy",
                        "io.maskwright.token",
                        "io.maskwright.audit",
                        "io.maskwright.reveal");
    }

    @Test
    void export_exportsItsPackages() {
        assertThat(descriptor(ExportJob.class, "io.maskwright.export").exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        "io.maskwright.export",
                        "io.maskwright.export.spi",
                        "io.maskwright.export.jdbc",
                        "io.maskwright.export.proof",
                        "io.maskwright.export.count");
    }

    @Test
    void waybill_exportsItsPackage() {
        assertThat(descriptor(io.maskwright.waybill.Waybill.class, "io.maskwright.waybill")
                        .exports())
                .extracting(Exports::source)
                .containsExactly("io.maskwright.waybill");
    }

    @Test
    void testData_exportsItsPackageAndNeedsNothing() {
        ModuleDescriptor module = descriptor(TestTable.class, "io.maskwright.testdata");
        assertThat(module.exports()).extracting(Exports::source).containsExactly("io.maskwright.testdata");
        assertThat(module.requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void jackson_exportsItsPackageAndIsFoundByJackson() {
        ModuleDescriptor module = descriptor(io.maskwright.jackson.MaskwrightModule.class, "io.maskwright.jackson");
        assertThat(module.exports()).extracting(Exports::source).containsExactly("io.maskwright.jackson");
        assertThat(module.provides())
                .extracting(Provides::service)
                .containsExactly("com.fasterxml.jackson.databind.Module");
        assertThat(module.provides())
                .flatExtracting(Provides::providers)
                .containsExactly("io.maskwright.jackson.MaskwrightModule");
        assertThat(ServiceLoader.load(com.fasterxml.jackson.databind.Module.class))
                .hasAtLeastOneElementOfType(io.maskwright.jackson.MaskwrightModule.class);
    }

    @Test
    void jackson3_exportsItsPackageAndIsFoundByJackson() {
        ModuleDescriptor module = descriptor(io.maskwright.jackson3.MaskwrightModule.class, "io.maskwright.jackson3");
        assertThat(module.exports()).extracting(Exports::source).containsExactly("io.maskwright.jackson3");
        assertThat(module.provides())
                .extracting(Provides::service)
                .containsExactly("tools.jackson.databind.JacksonModule");
        assertThat(module.provides())
                .flatExtracting(Provides::providers)
                .containsExactly("io.maskwright.jackson3.MaskwrightModule");
        assertThat(ServiceLoader.load(tools.jackson.databind.JacksonModule.class))
                .hasAtLeastOneElementOfType(io.maskwright.jackson3.MaskwrightModule.class);
    }

    private static ModuleDescriptor descriptor(Class<?> type, String name) {
        ModuleReference module =
                ModuleFinder.of(location(type)).find(name).orElseThrow(() -> new AssertionError("no module " + name));
        assertThat(module.descriptor().exports())
                .as("exports to named modules only")
                .noneMatch(Exports::isQualified);
        return module.descriptor();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
