package io.maskwright.reveal;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.policy.Policy;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks for values, what for, and how much of what they may get back. A grant is made by whoever has authenticated the
 * actor; it is a statement and no secret.
 *
 * <p>Where the policy has grants of its own, they bound this one: what they do not cover is refused, whatever a grant made
 * in Java says. Where it has none, this grant alone decides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who, 1 to 200 characters in Unicode form NFC, without control characters and spaces at the ends
 * @param purpose what for, 1 to 200 characters in Unicode form NFC, without control characters and spaces at the ends
 * @param assurance the level that the actor is authenticated at, not the least level that is asked for
 * @param categories what may be given back: these categories and those within them; empty for nothing
 * @param budget how many values in a stretch of time
 */
public record Grant(String actor, String purpose, Assurance assurance, Set<Category> categories, Budget budget) {

    private static final int MAX_NAME_CHARS = 200;
    /** Of a grant that covers nothing; nothing is ever taken from it. */
    private static final Budget UNUSED = new Budget(1, Duration.ofDays(1));

    /**
     * Checks the names and copies the categories.
     *
     * @param actor who, 1 to 200 characters in Unicode form NFC, without control characters and spaces at the ends
     * @param purpose what for, 1 to 200 characters in Unicode form NFC, without control characters and spaces at the ends
     * @param assurance the level that the actor is authenticated at
     * @param categories what may be given back
     * @param budget how many values in a stretch of time
     * @throws IllegalArgumentException if a name is blank, too long or has another form
     */
    public Grant {
        requireName("actor", actor);
        requireName("purpose", purpose);
        Objects.requireNonNull(assurance, "assurance must not be null");
        Objects.requireNonNull(budget, "budget must not be null");
        categories = Set.copyOf(Objects.requireNonNull(categories, "categories must not be null"));
    }

    /**
     * Returns what a policy grants. Where it grants the actor nothing for this purpose, the grant covers nothing: a
     * {@link Revealer} made with it refuses whatever it is asked, and writes down that it was asked.
     *
     * @param policy the policy
     * @param actor who
     * @param purpose what for
     * @param assurance the level that the actor is authenticated at
     * @return the grant
     * @throws IllegalArgumentException if a name is blank, too long or has another form
     */
    public static Grant of(Policy policy, String actor, String purpose, Assurance assurance) {
        return policy.reveal()
                .grant(actor, purpose)
                .map(found -> new Grant(
                        actor, purpose, assurance, found.categories(), new Budget(found.budget(), found.window())))
                .orElseGet(() -> new Grant(actor, purpose, assurance, Set.of(), UNUSED));
    }

    /**
     * Returns what a policy grants somebody who reads as one of its audiences: for the purpose and at the assurance of the
     * audience. Where it grants the actor nothing for this purpose, the grant covers nothing, as for
     * {@link #of(Policy, String, String, Assurance)}.
     *
     * @param policy the policy
     * @param actor who
     * @param audience an audience of the policy that has a purpose
     * @return the grant
     * @throws io.maskwright.PlanException if the policy does not declare the audience
     * @throws IllegalArgumentException if the audience has no purpose, or a name is blank, too long or has another form
     */
    public static Grant of(Policy policy, String actor, Audience audience) {
        String purpose = policy.purpose(audience);
        if (purpose == null) {
            throw new IllegalArgumentException("audience " + audience + " has no purpose, and grants are for one");
        }
        return of(policy, actor, purpose, policy.assurance(audience));
    }

    private static void requireName(String property, String name) {
        Objects.requireNonNull(name, property + " must not be null");
        if (name.isBlank() || name.length() > MAX_NAME_CHARS) {
            throw new IllegalArgumentException(
                    property + " must be 1 to " + MAX_NAME_CHARS + " characters, but was " + name.length());
        }
        if (name.codePoints().anyMatch(Grant::breaksLines)) {
            throw new IllegalArgumentException(property + " must not have control characters");
        }
        // Budgets and grants go by the name: what people read as one name must not be two.
        if (isSpace(name.codePointAt(0))
                || isSpace(name.codePointBefore(name.length()))
                || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(property + " must be in Unicode form NFC, without spaces at its ends");
        }
    }

    /** A name that ends a line could forge an entry of an audit trail that is kept as lines. */
    private static boolean breaksLines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Tells whether these categories have one that another lies within. */
    static boolean covers(Set<Category> categories, Category category) {
        return categories.stream().anyMatch(category::isWithin);
    }
}
