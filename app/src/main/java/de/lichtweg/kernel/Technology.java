package de.lichtweg.kernel;

/** Access technologies as in the Breitbandatlas; {@link #code} is what the ledger stores. */
public enum Technology {
    /** Fibre into the flat. */
    FTTH(1, true, true),
    /** Fibre into the building. */
    FTTB(2, true, true),
    /** Television cable, DOCSIS 3.0 or 3.1 (HFC). Gigabit where it reaches 1,000 Mbit/s, never fibre. */
    CATV(3, true, false),
    /** Fibre to the cabinet: VDSL, vectoring, super-vectoring, G.fast. */
    FTTC(4, true, false),
    /** ADSL or VDSL from the exchange. */
    DSL(5, true, false),
    /** Other wired technology. */
    OTHER_WIRED(6, true, false),
    /** Fixed wireless access, 5G at home, WLAN, radio link. */
    FWA(7, false, false),
    /** Mobile network. */
    MOBILE(8, false, false),
    /** Satellite. */
    SATELLITE(9, false, false),
    /** A statement that there is no offer (evidenced correction). */
    NONE(0, false, false);

    private static final Technology[] BY_CODE = new Technology[10];

    static {
        for (Technology t : values()) {
            BY_CODE[t.code] = t;
        }
    }

    private final int code;
    private final boolean wired;
    private final boolean fibre;

    Technology(int code, boolean wired, boolean fibre) {
        this.code = code;
        this.wired = wired;
        this.fibre = fibre;
    }

    /** The stored code, 0 to 9. */
    public int code() {
        return code;
    }

    /** Whether the line is wired (leitungsgebunden). */
    public boolean wired() {
        return wired;
    }

    /** Whether it is fibre to the building or the home (FTTB/H). */
    public boolean fibre() {
        return fibre;
    }

    /** The technology of a stored code. */
    public static Technology ofCode(int code) {
        return BY_CODE[code];
    }
}
