package io.maskwright.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Tier;
import io.maskwright.policy.About;
import io.maskwright.policy.Instrument;
import io.maskwright.policy.Policy;
import io.maskwright.policy.ReversibleOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/profiles.md} says what the profiles say. */
class ProfilesPageTest {

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("maskwright.root", "..")).resolve("docs/profiles.md"));
    }

    /** The rows of the table that starts with these headings. */
    private static List<String> table(String headings) throws IOException {
        return page().lines()
                .dropWhile(line -> !line.equals(headings))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static Policy profile(String name) {
        return Profiles.find(name).orElseThrow();
    }

    @Test
    void listOfProfiles_isThatOfTheLibrary() throws IOException {
        assertThat(table("| profile | jurisdiction | follows | in force | certainty | tables |"))
                .containsExactlyElementsOf(
                        ProfilesTest.profiles().map(ProfilesPageTest::row).toList());
    }

    private static String row(String name) {
        About about = profile(name).about().orElseThrow();
        Instrument main = about.instruments().get(0);
        String tables = profile(name).datasets().stream()
                .map(dataset -> "`" + dataset + "`")
                .collect(Collectors.joining(", "));
        return "| `" + name + "` | " + about.jurisdiction() + " | " + main.number() + " | since " + main.inForce()
                + " | " + about.certainty().word() + " | " + tables + " |";
    }

    @Test
    void crosswalk_isThatOfTheData() throws IOException {
        List<String> levels =
                Policy.displayDefaults().tiers().stream().map(Tier::name).toList();
        assertThat(table("| profile | " + String.join(" | ", levels) + " |"))
                .containsExactlyElementsOf(Profiles.names().stream()
                        .map(name -> Stream.concat(
                                        Stream.of("`" + name + "`"),
                                        levels.stream().map(level -> tiers(name, level)))
                                .collect(Collectors.joining(" | ", "| ", " |")))
                        .toList());
    }

    private static String tiers(String profile, String level) {
        String tiers = Profiles.crosswalk().stream()
                .filter(row -> row.profile().equals(profile) && row.level().equals(level))
                .map(row -> row.tier()
                        + switch (row.certainty()) {
                            case VERIFIED, COMPUTED -> "";
                            case SECONDARY -> "~";
                            case UNVERIFIED -> "?";
                        })
                .collect(Collectors.joining(", "));
        return tiers.isEmpty() ? "-" : tiers;
    }

    @Test
    void profilesThatForbidTheWord_areNamed() throws IOException {
        String page = page().replaceAll("\\s+", " ");
        String names = ProfilesTest.profiles()
                .filter(name -> profile(name).reversibleOutput() == ReversibleOutput.PERSONAL_DATA)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        int last = names.lastIndexOf(", ");
        assertThat(page).contains("Those are " + names.substring(0, last) + " and " + names.substring(last + 2) + ".");
    }

    @Test
    void profilesWithKeys_areNamed() throws IOException {
        String page = page().replaceAll("\\s+", " ");
        List<String> names = ProfilesTest.profiles()
                .filter(name -> profile(name).toYaml().contains(": provided\n"))
                .map(name -> "`" + name + "`")
                .toList();
        assertThat(page)
                .contains(String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1)
                        + " make pseudonyms.");
    }
}
