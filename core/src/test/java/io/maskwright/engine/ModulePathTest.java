package io.maskwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a named module, with an application that is one too, in a virtual machine of its own. */
class ModulePathTest {

    private static final String MAIN =
            """
            package app;

            import io.maskwright.MaskwrightException;
            import io.maskwright.annotation.Sensitive;
            import io.maskwright.engine.Desensitiser;
            import io.maskwright.engine.Masked;
            import io.maskwright.policy.Policy;
            import java.lang.annotation.Repeatable;
            import java.lang.annotation.Retention;
            import java.lang.annotation.RetentionPolicy;

            public class Main {

                @Sensitive("phone.mobile")
                @Repeatable(Phones.class)
                @Retention(RetentionPolicy.RUNTIME)
                @interface Phone {}

                @Retention(RetentionPolicy.RUNTIME)
                @interface Phones {
                    Phone[] value();
                }

                private record Parcel(@Sensitive("phone.mobile") String phone, @Phone @Phone String other) {}

                public static void main(String[] arguments) {
                    Parcel parcel = new Parcel("13812345678", "13912345678");
                    try {
                        System.out.println(Desensitiser.of(Policy.displayDefaults()).mask(parcel));
                    } catch (MaskwrightException e) {
                        System.out.println(e);
                    }
                    System.out.println(Masked.toString(parcel));
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void openPackage_isCopiedAndShown() throws Exception {
        assertThat(run("opens app to io.maskwright.core;").lines())
                .containsExactly(
                        "Parcel[phone=138****5678, other=139****5678]", "Parcel[phone=138****5678, other=139****5678]");
    }

    @Test
    void closedPackage_isRefusedByNameAndHidden() throws Exception {
        assertThat(run(""))
                .contains("lies in module app, which must open package app to io.maskwright.core")
                .contains("Parcel(hidden)")
                .doesNotContain("138");
    }

    private String run(String directive) throws IOException, InterruptedException {
        Path module = folder.resolve("module-info.java");
        Path main = folder.resolve("Main.java");
        Files.writeString(module, "module app { requires io.maskwright.core; " + directive + " }");
        Files.writeString(main, MAIN);
        Path classes = folder.resolve("classes");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, "-p", libraries(), "-d", classes.toString(), module.toString(), main.toString());
        assertThat(status).as(said.toString()).isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-p",
                        libraries() + File.pathSeparator + classes,
                        "-m",
                        "app/app.Main")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(
                        entry -> entry.replace(File.separatorChar, '/')
                                .matches(
                                        ".*(annotations[^/]*\\.jar|annotations/target/classes/?|core/target/classes/?"
                                                + "|/(jspecify|snakeyaml-engine|bcprov|libphonenumber|commons-text|commons-lang3|slf4j-api)[^/]*\\.jar)"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
