package io.maskwright.cli;

import io.maskwright.Category;
import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import io.maskwright.plan.Tally;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Masks one value a line. */
@Command(
        name = "mask",
        mixinStandardHelpOptions = true,
        description = "Masks values of a category, one a line, from standard input to standard output.")
final class MaskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CATEGORY", description = "What the values are, such as phone.mobile.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String category;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            description = "Policy file. Default: the display defaults of the built-in categories.")
    private @Nullable Path policyFile;

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Policy policy = policyFile == null ? Policy.displayDefaults() : Policy.load(policyFile);
        try {
            return mask(treatment(policy));
        } finally {
            policy.vaults().close();
        }
    }

    private int mask(Treatment treatment) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Lines lines = new Lines(System.in);
        long number = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            out.print(mask(treatment, line, number));
            out.print(line.end());
        }
        out.flush();
        return Main.DONE;
    }

    private static String mask(Treatment treatment, Lines.Line line, long number) {
        if (line.text() == null) {
            return Treatment.REDACTED; // not UTF-8
        }
        Object masked;
        try {
            masked = treatment.treat(line.text(), ValueContext.NONE);
        } catch (MaskingException e) {
            throw new MaskingException("line " + number + ": " + e.getMessage());
        }
        return masked instanceof String || masked instanceof Number ? masked.toString() : "";
    }

    private Treatment treatment(Policy policy) {
        PolicyNames.requireCategory(policy, category, spec.commandLine());
        FieldFacts facts = FieldFacts.of(category, Category.of(category));
        return new Treatment(
                policy.decide(facts, audience.of(policy, spec.commandLine()), Delivery.RESPONSE), new Tally());
    }
}
