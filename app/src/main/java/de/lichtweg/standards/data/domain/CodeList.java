package de.lichtweg.standards.data.domain;

import java.util.List;

/**
 * The values that a column may have, in their order.
 *
 * @param complete whether others are wrong; of a list that is known in part, others are only remarkable
 */
public record CodeList(String name, boolean complete, List<Code> codes) {

    /**
     * A value.
     *
     * @param unsure whether nobody could confirm it yet
     */
    public record Code(String code, Words name, boolean unsure) {

        /** Takes what a file leaves out as empty. */
        public Code {
            code = Definitions.word("code", code);
            name = name == null ? Words.NONE : name;
        }
    }

    /** Refuses a list without a name or without codes. */
    public CodeList {
        name = Definitions.word("codes.name", name);
        codes = Definitions.filled("codes." + name, codes);
        Definitions.distinct("codes." + name, codes.stream().map(Code::code).toList());
    }

    /** Place of a code, -1 for none. */
    public int indexOf(String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
