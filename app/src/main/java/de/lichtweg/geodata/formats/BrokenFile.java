package de.lichtweg.geodata.formats;

/** A file that is not what it says it is; the engine refuses it with this kind and place. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String place;

    /**
     * A broken file.
     *
     * @param kind stable code such as {@code "geojson.broken"}; its sentence is {@code error.file.<kind>}
     * @param place where, for people: "Zeile 12, Spalte 4", "Datensatz 7"
     */
    public BrokenFile(String kind, String place, @org.jspecify.annotations.Nullable Throwable cause) {
        super(kind + " " + place, cause);
        this.kind = kind;
        this.place = place;
    }

    /** Stable code. */
    public String kind() {
        return kind;
    }

    /** Where in the file. */
    public String place() {
        return place;
    }
}
