package io.maskwright.cli;

import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Counts what a vault holds. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Counts the tokens of a domain by the version of the key that encrypted their values.")
final class VaultListCommand implements Callable<Integer> {

    private static final int PAGE = 10_000;

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    /** Tokens of one version of the key. */
    private static final class Count {
        private long tokens;
        private long expired;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.getOut().print(domain.withVault(command, this::table));
        command.getOut().flush();
        return Main.DONE;
    }

    private String table(TokenVault vault) {
        Map<Integer, Count> counts = counts(vault);
        TextTable table = new TextTable("key version", "tokens", "expired");
        counts.forEach((version, count) ->
                table.add(Integer.toString(version), Long.toString(count.tokens), Long.toString(count.expired)));
        String indexKey = vault.indexKey(domain.name())
                .map(key -> "index key under key version " + key.keyVersion() + "\n")
                .orElse("the domain is new to this vault\n");
        return table + indexKey + (vault.isFrozen() ? "frozen: takes no new tokens\n" : "");
    }

    private Map<Integer, Count> counts(TokenVault vault) {
        Map<Integer, Count> counts = new TreeMap<>();
        Instant now = Instant.now();
        @Nullable String after = null;
        List<VaultEntry> page;
        do {
            page = vault.page(domain.name(), after, PAGE);
            for (VaultEntry entry : page) {
                Count count = counts.computeIfAbsent(entry.keyVersion(), version -> new Count());
                count.tokens++;
                count.expired += entry.isExpired(now) ? 1 : 0;
                after = entry.token();
            }
        } while (page.size() == PAGE);
        return counts;
    }
}
