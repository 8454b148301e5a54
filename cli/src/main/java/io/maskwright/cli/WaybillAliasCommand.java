package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.waybill.PhoneAlias;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a telephone number an alias for one parcel, or turns it back. */
@Command(
        name = "alias",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Gives a telephone number an alias that is bound to a parcel and ends as the policy says: the audience must"
                        + " have a token(…, ttl=…, per=COLUMN) there. With --resolve an alias is turned back, which the"
                        + " policy must grant; every attempt is written to the audit trail.")
final class WaybillAliasCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "One line with the number, or the alias. Default: standard input.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Option(names = "--waybill", required = true, paramLabel = "NUMBER", description = "The number of the parcel.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String number;

    @Option(
            names = "--phone-column",
            paramLabel = "NAME",
            description = "The field of telephone numbers. Default: ${DEFAULT-VALUE}",
            defaultValue = "recipient_phone")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String phoneColumn;

    @Option(
            names = "--number-column",
            paramLabel = "NAME",
            description = "The field of numbers of parcels. Default: ${DEFAULT-VALUE}",
            defaultValue = "waybill_no")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String numberColumn;

    @Option(names = "--resolve", description = "Turn an alias back. Needs --actor and --purpose.")
    private boolean resolve;

    @Mixin
    private final RevealActor actor = new RevealActor();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Policy rules = dataset.policy(spec.commandLine());
        try {
            Audience reader = audience.of(rules, spec.commandLine());
            PhoneAlias aliases = PhoneAlias.of(rules, dataset.dataset(), phoneColumn, numberColumn, reader);
            String line = OneValue.read(file);
            String result = resolve
                    ? RevealAlias.phone(
                            rules,
                            actor,
                            RevealAlias.protection(dataset.dataset(), phoneColumn, reader),
                            aliases,
                            number,
                            line)
                    : aliases.alias(line, number);
            PrintWriter out = spec.commandLine().getOut();
            out.println(result);
            out.flush();
            return Main.DONE;
        } finally {
            rules.vaults().close();
        }
    }
}
