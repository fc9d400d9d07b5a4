package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnPages;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Choosing and ordering the columns of the address list. */
@Controller
@RequestMapping(ColumnPage.PATH)
class ColumnPage extends ColumnPages<ListState> {

    static final String PATH = "/adressen/spalten";

    ColumnPage(MessageSource messages) {
        super(ListColumn.OFFER, messages);
    }

    @Override
    protected Words words() {
        return new Words(PATH, "coverage.columns.lede", "coverage.list.column.");
    }

    @Override
    protected ListState parse(String state) {
        return ListState.parse(state);
    }

    @Override
    protected String text(ListState state) {
        return state.text();
    }

    @Override
    protected RegionKey region(ListState state) {
        return state.query().region();
    }

    @Override
    protected List<String> columns(ListState state) {
        return state.columns();
    }

    @Override
    protected ListState with(ListState state, List<String> columns) {
        return state.with(columns);
    }

    @Override
    protected String href(ListState state) {
        return ViewBars.href(state);
    }
}
