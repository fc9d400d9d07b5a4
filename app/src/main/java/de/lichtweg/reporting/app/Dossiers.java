package de.lichtweg.reporting.app;

import de.lichtweg.parties.Holders;
import de.lichtweg.parties.Holders.Choice;
import de.lichtweg.parties.OpenWork;
import de.lichtweg.parties.OpenWork.Holder;
import de.lichtweg.parties.OpenWork.Part;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything open of somebody, gathered from all modules, as far as the reader may see it. */
@Service
public class Dossiers {

    private final ObjectProvider<OpenWork> sources;
    private final Holders holders;

    Dossiers(ObjectProvider<OpenWork> sources, Holders holders) {
        this.sources = sources;
        this.holders = holders;
    }

    /**
     * Of whom and what.
     *
     * @param parts those with something in them, in the order of the modules
     */
    public record Dossier(Holder holder, List<Part> parts) {

        /** How much it is altogether. */
        public int count() {
            return parts.stream().mapToInt(p -> p.items().size()).sum();
        }
    }

    /** Of whom the reader can have one. */
    public List<Choice> choices(Scope scope) {
        return holders.choices(scope);
    }

    /** Of one of them. */
    public Dossier of(Scope scope, String key, boolean person) {
        Holder holder = holders.find(scope, key, person).orElseThrow(() -> new NotFound("holder " + key));
        List<Part> parts = sources.orderedStream()
                .flatMap(s -> s.parts(scope, holder).stream())
                .filter(p -> !p.items().isEmpty())
                .toList();
        return new Dossier(holder, parts);
    }
}
