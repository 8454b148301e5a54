package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/demands.md} names commands, classes and tests that there are. */
class DemandsPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String MAIN = "src/main/java";
    private static final String TEST = "src/test/java";

    /** The source of each class, by its name; one of those of that name where there are several. */
    private static final Map<String, Path> MAIN_CLASSES = new HashMap<>();

    private static final Map<String, Path> TEST_CLASSES = new HashMap<>();

    @BeforeAll
    static void findClasses() throws IOException {
        Files.walkFileTree(Run.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean isSource = !name.equals("target") && !(name.startsWith(".") && name.length() > 2);
                return isSource ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = file.toString().replace('\\', '/');
                if (path.endsWith(".java")) {
                    String name = String.valueOf(file.getFileName()).replace(".java", "");
                    if (path.contains(MAIN)) {
                        MAIN_CLASSES.put(name, file);
                    } else if (path.contains(TEST)) {
                        TEST_CLASSES.put(name, file);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The cells of each row: demand, how, where, tests. */
    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Run.ROOT.resolve("docs/demands.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void demand_isServedByWhatThereIs(List<String> cells) throws IOException {
        assertThat(cells).hasSize(4);
        List<String> commands = UsageTest.commands()
                .map(command -> command.getCommandSpec().qualifiedName(" "))
                .collect(Collectors.toList());
        List<String> where = code(cells.get(2));
        assertThat(where).isNotEmpty();
        for (String one : where) {
            if (one.startsWith("maskwright ")) {
                assertThat(commands).contains(one);
            } else {
                String[] parts = one.split("\\.");
                assertThat(MAIN_CLASSES).containsKey(parts[0]);
                if (parts.length > 1) {
                    assertThat(Files.readString(MAIN_CLASSES.get(parts[0]))).contains(" " + parts[1] + "(");
                }
            }
        }
        assertThat(code(cells.get(3))).isNotEmpty().allSatisfy(test -> assertThat(TEST_CLASSES)
                .containsKey(test));
    }

    @Test
    void page_saysWhatIsNotServed() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(15);
        assertThat(Files.readString(Run.ROOT.resolve("docs/demands.md"))).contains("\n## Not served yet\n");
    }
}
