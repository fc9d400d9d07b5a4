package de.lichtweg.activity;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is being built or prepared in a region, in a few words for pages of other modules. */
public interface Builds {

    /**
     * A build that is not over.
     *
     * @param builder name of the network operator, else of who leads it
     * @param phase in the language of the request
     * @param paused whether it is interrupted
     * @param from first day on which addresses may expect something, {@code to} the last one
     * @param places localities and municipalities in which its addresses lie; empty where none were chosen
     */
    record Build(
            long id,
            String title,
            String builder,
            String phase,
            boolean paused,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<RegionKey> places) {

        /** Copies the places. */
        public Build {
            places = List.copyOf(places);
        }
    }

    /** Those that the scope may see, what is finished first before the others. One statement. */
    List<Build> list(Scope scope, RegionKey region);
}
