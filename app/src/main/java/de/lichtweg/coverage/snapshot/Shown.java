package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.snapshot.Causes.Found;
import java.util.Optional;

/** Why an address moved, as one scope may see it: a network is not named where that is a business secret. */
final class Shown {

    /** No network is named, or there is none. */
    static final int NOBODY = -1;

    private final Compared compared;
    private final Secrets before;
    private final Secrets after;

    /** {@code before} and {@code after} are what the scope may see in the two states. */
    Shown(Compared compared, Secrets before, Secrets after) {
        this.compared = compared;
        this.before = before;
        this.after = after;
    }

    /** A cause with the network that may be named. */
    record Detail(ChangeCause cause, int operator) {}

    /** The detail of an address; only classes that are told in detail have one. */
    Optional<Detail> detail(int id) {
        return switch (compared.change(id)) {
            case GAINED, LOST -> Optional.of(detail(id, compared.cause(id)));
            case TERRITORY_CHANGED ->
                Optional.of(new Detail(compared.after.isInRegion(id) ? ChangeCause.ENTERED : ChangeCause.LEFT, NOBODY));
            default -> Optional.empty();
        };
    }

    private Detail detail(int id, Found found) {
        boolean named = found.operator() != NOBODY
                && after.mayHear(found.operator())
                && (!found.secret() || isOpen(id, found.operator()));
        return new Detail(found.cause(), named ? found.operator() : NOBODY);
    }

    private boolean isOpen(int id, int operator) {
        Standings shown = compared.shownIn(id);
        int municipality = shown.chunk(id).columns.municipality[shown.row(id)];
        return (shown == compared.after ? after : before).open(operator, municipality);
    }
}
