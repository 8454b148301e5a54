package io.maskwright.cli;

import io.maskwright.policy.About;
import io.maskwright.policy.Instrument;
import io.maskwright.policy.Policy;
import io.maskwright.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Lists the profiles. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the profiles: whose law, since when it holds, and how sure it is that it asks what they say.")
final class ProfilesListCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        TextTable table = new TextTable("profile", "version", "jurisdiction", "in force", "certainty", "follows");
        for (String name : Profiles.names()) {
            About about = Profiles.find(name).flatMap(Policy::about).orElse(null);
            if (about == null) {
                table.add(name, "-", "-", "-", "-", "no law: the library's own proposal");
            } else {
                // The first instrument is the one that the profile is for.
                Instrument main = about.instruments().get(0);
                table.add(
                        name,
                        Integer.toString(about.version()),
                        about.jurisdiction(),
                        inForce(main),
                        about.certainty().word(),
                        main.number());
            }
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }

    static String inForce(Instrument instrument) {
        return instrument.until() == null
                ? "since " + instrument.inForce()
                : instrument.inForce() + " to " + instrument.until();
    }
}
