package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/**
 * Contributes what needs attention to the start pages and the Lagebild. Modules above coverage implement it for their own
 * records; a budget of two SQL statements holds for each call.
 */
public interface AttentionSource {

    /** Items about a region and the regions right below it, in any order. */
    List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region);
}
