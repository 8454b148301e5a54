package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Looks up the names of a command line in a policy: a name it does not have is wrong use. */
final class PolicyNames {

    private PolicyNames() {}

    static Audience audience(Policy policy, @Nullable String name, CommandLine command) {
        try {
            Audience audience = name == null ? Audience.MOST_RESTRICTIVE : Audience.of(name);
            policy.requireAudience(audience);
            return audience;
        } catch (PlanException e) {
            throw new CommandLine.ParameterException(command, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, "the name of an audience must not be blank");
        }
    }

    static void requireDataset(Policy policy, String name, CommandLine command) {
        try {
            policy.dataset(name);
        } catch (PlanException e) {
            throw new CommandLine.ParameterException(command, e.getMessage());
        }
    }

    static void requireCategory(Policy policy, String name, CommandLine command) {
        if (!Category.isValidName(name)) {
            throw new CommandLine.ParameterException(command, CategoryName.unknown("category", name));
        }
        try {
            policy.requireCategory(Category.of(name));
        } catch (PlanException e) {
            throw new CommandLine.ParameterException(command, e.getMessage());
        }
    }
}
