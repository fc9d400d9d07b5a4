package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.snapshot.Snapshots;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.stereotype.Service;

/** Explaining, by comparing two column snapshots. */
@Service
class ExplainService implements Explainer {

    private final Snapshots snapshots;

    ExplainService(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Explanation explain(Scope scope, Comparison comparison) {
        return snapshots.explain(scope, comparison);
    }

    @Override
    public List<FigureChoice> listFigures(Scope scope, AsOf asOf) {
        return snapshots.listFigures(scope, asOf);
    }
}
