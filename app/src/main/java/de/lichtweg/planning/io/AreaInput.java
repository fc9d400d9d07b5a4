package de.lichtweg.planning.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Streets and addresses of an area.
 *
 * @param streets streets and paths
 * @param addresses addresses
 */
public record AreaInput(StreetFile streets, AddressFile addresses) {

    /**
     * Reads two files, or one that holds both, which then is read once.
     *
     * @param epsg system of files that do not say one, {@code null} if the user says none either
     */
    public static AreaInput read(Path streets, Path addresses, @Nullable Integer epsg) {
        if (!streets.equals(addresses)) {
            return new AreaInput(StreetFile.read(streets, epsg), AddressFile.read(addresses, epsg));
        }
        StreetFile lines = new StreetFile();
        AddressFile points = new AddressFile();
        new PlaceFile(streets, epsg).read(lines, points);
        return new AreaInput(lines.required(streets), points.required(streets));
    }
}
