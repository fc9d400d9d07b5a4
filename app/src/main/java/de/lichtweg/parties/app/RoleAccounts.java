package de.lichtweg.parties.app;

import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles of the demo as accounts. */
@Service
class RoleAccounts implements Accounts {

    /** Earlier than every day that the demo's clock may be set to. */
    private static final LocalDate EVER = LocalDate.of(2018, 3, 15);

    private static final Scope READER = Scope.system("demo-roles");

    private final AccountService accounts;

    RoleAccounts(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void ensureRole(Scope scope, RoleAccount account) {
        boolean exists =
                accounts.list(READER).stream().anyMatch(a -> a.person().login().equalsIgnoreCase(account.login()));
        if (!exists) {
            NewMandate mandate = new NewMandate(
                    account.role(), account.organisation(), account.kind(), account.territory(), EVER, null);
            accounts.create(scope, account.login(), account.displayName(), "", true, mandate);
        }
    }

    @Override
    @Transactional
    public void openRoles(Scope scope, String password) {
        List<String> closed = accounts.list(READER).stream()
                .map(AccountService.Account::person)
                .filter(p -> p.demo() && p.password().isEmpty())
                .map(Person::login)
                .toList();
        accounts.setDemoPassword(scope, closed, password);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoleAccount> listRoles() {
        return accounts.list(READER).stream()
                .filter(a -> a.person().demo() && a.person().state() == Person.State.ACTIVE)
                .sorted(Comparator.comparingLong(a -> a.person().id()))
                .flatMap(a -> a.mandates().stream().limit(1).map(m -> role(a.person(), m)))
                .toList();
    }

    private static RoleAccount role(Person person, Mandate mandate) {
        return new RoleAccount(
                person.login(),
                person.displayName(),
                mandate.role(),
                mandate.organisation(),
                mandate.kind(),
                mandate.territory());
    }
}
