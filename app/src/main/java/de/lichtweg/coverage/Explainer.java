package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Why a figure of a region moved between two states of the ledger. */
public interface Explainer {

    /**
     * The question. Where {@code from} and {@code to} both ask for everything known now, they mean the same now.
     *
     * @param figure key of a figure definition
     */
    record Comparison(RegionKey region, String figure, Weighting weighting, AsOf from, AsOf to) {}

    /**
     * The explanation for a scope: addresses by class, their shares of the difference exact.
     *
     * @throws de.lichtweg.platform.error.RuleViolation {@code explain.figure} for a figure or weighting that there is not
     */
    Explanation explain(Scope scope, Comparison comparison);

    /** A figure that can be explained. */
    record FigureChoice(String key, String nameDe, String nameEn, List<Weighting> weightings) {}

    /** The figures that are defined in a state. */
    List<FigureChoice> listFigures(Scope scope, AsOf asOf);
}
