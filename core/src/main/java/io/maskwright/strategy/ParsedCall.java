package io.maskwright.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call {@code name(argument, …)} cut into its arguments; what an argument is stays unread until it is asked for. */
final class ParsedCall {

    private static final int MAX_ARGUMENTS = 1000;

    /**
     * One argument.
     *
     * @param name the name, or null
     * @param nameStart where the name starts
     * @param start where the value starts
     * @param end where the value ends
     */
    record Argument(@Nullable String name, int nameStart, int start, int end) {}

    private final String source;
    private final String name;
    private final int start;
    private List<Argument> arguments = new ArrayList<>();

    private ParsedCall(String source, String name, int start) {
        this.source = source;
        this.name = name;
        this.start = start;
    }

    static ParsedCall parse(String source, int start, int end) {
        Scanner scanner = new Scanner(source, start, end);
        scanner.skipSpace();
        int nameStart = scanner.position();
        String name = scanner.word(ParsedCall::isNamePart);
        if (name.isEmpty() || !isLetter(name.charAt(0))) {
            throw new StrategySyntaxException(
                    "expected the name of a strategy, such as redact or partial(first=1)", nameStart);
        }
        ParsedCall call = new ParsedCall(source, name, nameStart);
        if (scanner.take("(")) {
            call.readArguments(scanner);
        }
        if (!scanner.atEnd()) {
            throw scanner.fault("expected the end of the expression after " + name);
        }
        return call;
    }

    private void readArguments(Scanner scanner) {
        if (scanner.take(")")) {
            return;
        }
        do {
            arguments.add(readArgument(scanner));
            if (arguments.size() > MAX_ARGUMENTS) {
                throw scanner.fault("a strategy takes at most " + MAX_ARGUMENTS + " arguments");
            }
        } while (scanner.take(","));
        scanner.expect(")", "after the arguments of " + name);
    }

    private Argument readArgument(Scanner scanner) {
        scanner.skipSpace();
        int nameStart = scanner.position();
        String argument = readName(scanner);
        if (argument != null && find(argument) != null) {
            throw new StrategySyntaxException(name + ": argument " + argument + " is given twice", nameStart);
        }
        scanner.skipSpace();
        int valueStart = scanner.position();
        scanner.skipValue();
        if (scanner.position() == valueStart) {
            throw scanner.fault(name + ": expected a value" + (argument == null ? "" : " for " + argument));
        }
        return new Argument(argument, nameStart, valueStart, scanner.position());
    }

    /** Reads {@code name=}; a condition such as {@code a == 1} starts alike and is no name. */
    private static @Nullable String readName(Scanner scanner) {
        int start = scanner.position();
        String word = scanner.word(ParsedCall::isNamePart);
        if (!word.isEmpty() && isLetter(word.charAt(0)) && !scanner.startsWith("==") && scanner.take("=")) {
            return word;
        }
        scanner.moveTo(start);
        return null;
    }

    static boolean isNamePart(int point) {
        return point < 0x80 && (isLetter(point) || (point >= '0' && point <= '9'));
    }

    static boolean isLetter(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    /** Gives the arguments without a name the names of their places. */
    void nameUnnamed(String... names) {
        List<Argument> named = new ArrayList<>();
        int place = 0;
        for (Argument argument : arguments) {
            if (argument.name() != null) {
                named.add(argument);
                continue;
            }
            if (place == names.length) {
                throw new StrategySyntaxException(
                        name + ": takes at most " + names.length + " arguments without a name", argument.start());
            }
            String next = names[place++];
            if (find(next) != null) {
                throw new StrategySyntaxException(name + ": argument " + next + " is given twice", argument.start());
            }
            named.add(new Argument(next, argument.nameStart(), argument.start(), argument.end()));
        }
        arguments = named;
    }

    @Nullable
    Argument find(String argument) {
        for (Argument candidate : arguments) {
            if (argument.equals(candidate.name())) {
                return candidate;
            }
        }
        return null;
    }

    List<Argument> unnamed() {
        return arguments.stream().filter(argument -> argument.name() == null).toList();
    }

    List<Argument> arguments() {
        return arguments;
    }

    String source() {
        return source;
    }

    String name() {
        return name;
    }

    int start() {
        return start;
    }
}
