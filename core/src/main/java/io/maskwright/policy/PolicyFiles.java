package io.maskwright.policy;

import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.strategy.StrategyRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a policy and all that it extends: files beside it, and profiles that ship with the library. */
final class PolicyFiles {

    private static final String PROFILE = "profile:";
    private static final String PROFILE_FOLDER = "/io/maskwright/profile/";

    /** The profiles that ship with the library. */
    static final List<String> PROFILES = List.of(
            "display",
            "cn-waybill-gb-t-41833-2022",
            "cn-display-gb-t-35273",
            "cn-telecom",
            "cn-finance-jr-t-0171",
            "cn-finance-jr-t-0197",
            "cn-general-gb-t-43697",
            "vn-personal-data-2026",
            "vn-telecom-subscriber",
            "vn-system-levels",
            "pci-dss-4",
            "hipaa-safe-harbor",
            "gdpr-pseudonymised",
            "br-lgpd");

    private static final int MAX_FILES = 1000;
    private static final int MAX_BYTES = 64 << 20;

    private final StrategyRegistry registry;
    private final Deque<String> open = new ArrayDeque<>();
    private int filesRead;

    PolicyFiles(StrategyRegistry registry) {
        this.registry = registry;
    }

    static String jsonSchema() {
        try (InputStream in = PolicyFiles.class.getResourceAsStream("/io/maskwright/policy.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schema cannot be read from the library", e);
        }
    }

    Policy load(Path file) {
        return compile(
                nameOf(file), file.toAbsolutePath().normalize().toString(), readFile(file, null), directoryOf(file));
    }

    Policy parse(String source, String text, Path directory) {
        return compile(source, source, text, directory);
    }

    Policy profile(String name) {
        return compile(PROFILE + name, PROFILE + name, readProfile(name, Source.BUILDER), Path.of(""));
    }

    private Policy compile(String source, String identity, String text, Path directory) {
        PolicyReader reader = new PolicyReader(source, directory);
        Draft own = reader.read(text);
        Draft inherited = inherit(reader.parents(), directory, identity);
        return new PolicyCompiler(own, inherited, registry, directory).compile();
    }

    private Draft inherit(List<Word> parents, Path directory, String child) {
        Draft inherited = Draft.EMPTY;
        open.push(child);
        for (Word parent : parents) {
            inherited = inherited.overlaidBy(read(parent, directory));
        }
        open.pop();
        return inherited;
    }

    private Draft read(Word parent, Path directory) {
        String name = parent.text();
        boolean isProfile = name.startsWith(PROFILE);
        Path file = isProfile ? directory : resolve(parent, directory);
        // Two folders may have files of one name.
        String identity = isProfile ? name : file.toAbsolutePath().normalize().toString();
        if (open.contains(identity)) {
            throw failure(parent.at(), name + " extends itself");
        }
        if (++filesRead > MAX_FILES) {
            throw failure(parent.at(), "the policy extends more than " + MAX_FILES + " policies");
        }
        String text =
                isProfile ? readProfile(name.substring(PROFILE.length()), parent.at()) : readFile(file, parent.at());
        PolicyReader reader = new PolicyReader(isProfile ? name : nameOf(file), directoryOf(file));
        Draft own = reader.read(text);
        return inherit(reader.parents(), isProfile ? directory : directoryOf(file), identity)
                .overlaidBy(own);
    }

    private static Path resolve(Word parent, Path directory) {
        try {
            return directory.resolve(parent.text());
        } catch (InvalidPathException e) {
            throw failure(parent.at(), parent + " is no name of a file");
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String readProfile(String name, Source at) {
        boolean plain = name.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
        try (InputStream in = plain ? PolicyFiles.class.getResourceAsStream(PROFILE_FOLDER + name + ".yaml") : null) {
            if (in == null) {
                throw failure(at, "there is no profile " + name + Suggestion.clauseOrKnown(name, PROFILES));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure(at, "profile " + name + " cannot be read");
        }
    }

    private static String readFile(Path file, @Nullable Source extendedAt) {
        Source at = extendedAt == null ? new Source(file.toString(), 0, 0) : extendedAt;
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw failure(at, "policy file " + file + " is larger than " + MAX_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw failure(at, "policy file " + file + " is not UTF-8 text");
        } catch (IOException e) {
            throw failure(at, "policy file " + file + " cannot be read: " + words(file, e));
        }
    }

    private static String words(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return Files.exists(file) ? failure.getClass().getSimpleName() : "no such file";
    }

    private static PolicyException failure(Source at, String message) {
        return new PolicyException(List.of(new PolicyProblem(at.name(), at.line(), at.column(), message)));
    }
}
