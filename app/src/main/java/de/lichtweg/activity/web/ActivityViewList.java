package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.parties.view.ViewTable;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the register says of its saved views. */
@Component
class ActivityViewList extends ViewTable<ListQuestion> {

    private final ActivityRegister register;
    private final ActivityViewBars bars;
    private final MessageSource messages;

    ActivityViewList(ActivityViews views, ActivityRegister register, ActivityViewBars bars, MessageSource messages) {
        super(views, messages);
        this.register = register;
        this.bars = bars;
        this.messages = messages;
    }

    @Override
    protected String textKey() {
        return "activity";
    }

    @Override
    protected String listPath() {
        return ActivityListPage.PATH;
    }

    @Override
    protected Function<ListQuestion, Said> said(Scope scope) {
        Texts texts = Texts.current(messages);
        List<Activity> all = register.list(scope);
        return question -> new Said(bars.words(question, all, texts), bars.count(all, question, texts), "");
    }
}
