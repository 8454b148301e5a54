package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code docs/command-line.md} names the commands and options that there are, and no others. */
class CommandLinePageTest {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][a-z-]*");

    private static String page() throws IOException {
        return Files.readString(Run.ROOT.resolve("docs/command-line.md"));
    }

    /** The part of the page under the heading of a command: {@code ## policy explain}. */
    private static String section(String name) throws IOException {
        Matcher section = Pattern.compile(
                        "^## `" + Pattern.quote(name) + "`$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page());
        assertThat(section.find()).as("the page has a section ## `%s`", name).isTrue();
        return section.group(1);
    }

    @ParameterizedTest
    @MethodSource("io.maskwright.cli.UsageTest#commands")
    void sectionOfACommand_namesItsOptionsAndParameters(CommandLine command) throws IOException {
        String name = command.getCommandSpec().qualifiedName(" ");
        if (name.equals("maskwright")) {
            return;
        }
        String section = section(name.substring("maskwright ".length()));
        Set<String> options = command.getCommandSpec().options().stream()
                // What every command has.
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = section.lines()
                .filter(line -> line.startsWith("| `-"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> OPTION.matcher(cell).results().map(result -> result.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(options);
        command.getCommandSpec().positionalParameters().forEach(parameter -> assertThat(section)
                .contains(parameter.paramLabel().replaceAll("[\\[\\]]", "")));
    }

    @Test
    void everyOptionThatThePageNames_exists() throws IOException {
        Set<String> known = UsageTest.commands()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
        // Code in the text, and blocks of code.
        Matcher code = Pattern.compile("```sh\\n(.*?)```|(?<!`)`([^`\\n]+)`(?!`)", Pattern.DOTALL)
                .matcher(page());
        Set<String> named = new TreeSet<>();
        while (code.find()) {
            String text = code.group(1) == null ? code.group(2) : code.group(1);
            if (!text.startsWith("java ")) {
                OPTION.matcher(text).results().forEach(result -> named.add(result.group()));
            }
        }
        assertThat(known).containsAll(named);
        assertThat(named).containsAll(known);
    }
}
