package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, in a copy of the project's shape where {@code java} and {@code mvn} only say that they ran. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final FileTime NEW = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));

    @TempDir
    private Path temporary;

    private Path home;
    private Path script;

    @BeforeEach
    void project() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder"));
        script = home.resolve("maskwright");
        Files.copy(Run.ROOT.resolve("maskwright"), script);
        executable(script);
        for (String module :
                new String[] {"bom", "annotations", "core", "vault-jdbc", "export", "waybill", "testdata", "cli"}) {
            file(module + "/pom.xml", OLD);
        }
        file("pom.xml", OLD);
        file("cli/target/maskwright.jar", NEW);
        command("bin/java", "echo ran \"$@\"");
        command("bin/mvn", "echo built in \"$PWD\"");
    }

    @Test
    void folderWithSpaces_runsWithoutBuilding() throws Exception {
        assertThat(run(script)).doesNotContain("built").doesNotContain("find").contains("ran", jar() + " mask phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotations", "core", "vault-jdbc", "export", "waybill", "testdata", "cli"})
    void folderWithSpaces_newerSource_isBuiltFirst(String module) throws Exception {
        file(module + "/src/main/java/Some.java", FileTime.from(Instant.now()));
        assertThat(run(script)).contains("built in " + home.toRealPath(), "ran");
    }

    @Test
    void bench_runsTheBenchmarks() throws Exception {
        benchmarks();
        assertThat(run(script, "bench", "fpe", "--quick"))
                .doesNotContain("built")
                .contains("ran", home.resolve("benchmarks/target/benchmarks.jar") + " fpe --quick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "jackson-cases", "jackson-module", "jackson3-module", "benchmarks"})
    void bench_newerSource_isBuiltFirst(String module) throws Exception {
        benchmarks();
        file(module + "/src/main/java/Some.java", FileTime.from(Instant.now()));
        assertThat(run(script, "bench")).contains("building the benchmarks", "built in " + home.toRealPath(), "ran");
    }

    private void benchmarks() throws IOException {
        for (String module : new String[] {"jackson-cases", "jackson-module", "jackson3-module", "benchmarks"}) {
            file(module + "/pom.xml", OLD);
        }
        file("benchmarks/target/benchmarks.jar", NEW);
    }

    @Test
    void relativeLinkToALink_findsTheProject() throws Exception {
        Path inner = Files.createSymbolicLink(temporary.resolve("inner"), script);
        Path links = Files.createDirectories(temporary.resolve("links"));
        Path outer = Files.createSymbolicLink(links.resolve("mw"), links.relativize(inner));
        assertThat(run(outer)).doesNotContain("built").contains("ran", jar() + " mask phone");
    }

    private String jar() {
        return home.resolve("cli/target/maskwright.jar").toString();
    }

    private String run(Path command) throws IOException, InterruptedException {
        return run(command, "mask", "phone");
    }

    private String run(Path command, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private Path file(String name, FileTime time) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, time);
    }

    private void command(String name, String line) throws IOException {
        Path file = file(name, OLD);
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
