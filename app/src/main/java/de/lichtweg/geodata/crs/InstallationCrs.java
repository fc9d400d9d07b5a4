package de.lichtweg.geodata.crs;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The coordinate system that this installation stores in: setting {@code lichtweg.crs}, metres. */
@NamedInterface("crs")
@Component
public final class InstallationCrs {

    private final Crs crs;

    InstallationCrs(@Value("${lichtweg.crs:25833}") int epsg) {
        this.crs = new Crs(epsg);
    }

    /** The system. */
    public Crs crs() {
        return crs;
    }

    /** From another system into the installation's own. */
    public Projection from(Crs other) {
        return Projection.between(other, crs);
    }

    /** From the installation's own system into another. */
    public Projection to(Crs other) {
        return Projection.between(crs, other);
    }
}
