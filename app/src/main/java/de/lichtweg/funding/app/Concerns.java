package de.lichtweg.funding.app;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody should do about a grant: the same for the start page and the filter of the list. */
@Component
public class Concerns {

    /** A proof is due in {@link #SOON_DAYS} days or overdue. */
    public static final String PROOF = "nachweis";

    /** A stage is reached whose money was not drawn. */
    public static final String DRAW = "abruf";

    /** Something does not add up or keeps to no rule. */
    public static final String CHECK = "pruefen";

    /** All of them. */
    public static final List<String> ALL = List.of(PROOF, DRAW, CHECK);

    /** Days before a proof is due in which it is shown. */
    public static final int SOON_DAYS = 30;

    private final GrantRegister register;
    private final LichtwegClock clock;

    Concerns(GrantRegister register, LichtwegClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Whether a grant is a concern; of a grant of which only own shares are seen nothing is known. */
    public boolean concerns(Grant grant, String concern, List<ProgrammeVersion> programmes) {
        if (!grant.access().isWhole()) {
            return false;
        }
        return switch (concern) {
            case PROOF ->
                grant.draft().proofs().stream()
                        .anyMatch(p -> p.submitted() == null
                                && p.due().isBefore(clock.today().plusDays(SOON_DAYS + 1L)));
            case DRAW -> register.standing(grant.draft(), programmes).drawable().cents() > 0;
            case CHECK ->
                register.check(grant.draft(), programmes).stream()
                        .anyMatch(v -> !v.key().equals("proof"));
            default -> false;
        };
    }
}
