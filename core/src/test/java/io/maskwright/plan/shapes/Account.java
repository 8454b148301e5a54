package io.maskwright.plan.shapes;

import io.maskwright.annotation.Sensitive;
import java.util.List;

/** A class in another package with nothing public but itself. */
public class Account {

    private static final String KIND = "account";

    @Sensitive("email")
    private String email;

    private transient int visits;
    private List<Nested> nested = List.of();

    private Account() {}

    public static Account of(String email, int visits) {
        Account account = new Account();
        account.email = email;
        account.visits = visits;
        account.nested = List.of(new Nested(email + "-nested"));
        return account;
    }

    public String describe() {
        return KIND + " " + email + " " + visits + " " + nested;
    }

    private record Nested(@Sensitive("phone") String phone) {}
}
