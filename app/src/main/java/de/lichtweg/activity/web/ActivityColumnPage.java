package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.ActivityColumn;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnPages;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Choosing and ordering the columns of the list of activities. */
@Controller
@RequestMapping(ActivityColumnPage.PATH)
class ActivityColumnPage extends ColumnPages<ListQuestion> {

    static final String PATH = ActivityListPage.PATH + "/spalten";

    ActivityColumnPage(MessageSource messages) {
        super(ActivityColumn.OFFER, messages);
    }

    @Override
    protected Words words() {
        return new Words(PATH, "activity.columns.lede", "activity.column.");
    }

    @Override
    protected ListQuestion parse(String state) {
        return ListQuestion.parse(state);
    }

    @Override
    protected String text(ListQuestion question) {
        return question.text();
    }

    @Override
    protected RegionKey region(ListQuestion question) {
        return question.region();
    }

    @Override
    protected List<String> columns(ListQuestion question) {
        return question.columns();
    }

    @Override
    protected ListQuestion with(ListQuestion question, List<String> columns) {
        return question.with(columns);
    }

    @Override
    protected String href(ListQuestion question) {
        return ActivityViewBars.href(question);
    }
}
