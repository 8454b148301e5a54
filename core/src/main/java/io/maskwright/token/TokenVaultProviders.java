package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds who opens a kind of vault. The only place of the library that looks for services. */
final class TokenVaultProviders {

    private TokenVaultProviders() {}

    static TokenVault open(StoreReference reference) {
        return provider(reference.url()).open(reference);
    }

    private static TokenVaultProvider provider(String url) {
        // Application servers set a loader for their application; where none is set, that of the library must do.
        return find(url, Thread.currentThread().getContextClassLoader())
                .or(() -> find(url, TokenVaultProvider.class.getClassLoader()))
                .orElseThrow(() -> new VaultUnavailableException("nothing here opens a vault at " + kind(url)
                        + "; the module maskwright-vault-jdbc opens SQLite and PostgreSQL"));
    }

    private static Optional<TokenVaultProvider> find(String url, @Nullable ClassLoader loader) {
        try {
            Iterator<TokenVaultProvider> providers =
                    ServiceLoader.load(TokenVaultProvider.class, loader).iterator();
            while (providers.hasNext()) {
                TokenVaultProvider provider = providers.next();
                if (provider.opens(url)) {
                    return Optional.of(provider);
                }
            }
            return Optional.empty();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new VaultUnavailableException("a provider of vaults cannot be loaded: a library that it needs is"
                    + " missing or of another version");
        }
    }

    /** The beginning of an address that tells what it is, and neither host nor file. */
    private static String kind(String url) {
        int first = url.indexOf(':');
        int second = url.indexOf(':', first + 1);
        int end = first > 0 && url.startsWith("jdbc:") && second > 0 ? second : first;
        return end > 0 ? url.substring(0, end) + ":…" : "this address";
    }
}
