package de.lichtweg.activity.web;

import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.parties.view.SavedViewPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saved views of the register. */
@Controller
@RequestMapping(ActivityViews.PATH)
class ActivityViewPages extends SavedViewPages<ListQuestion> {

    ActivityViewPages(ActivityViews views, ActivityViewList list) {
        super(views, list);
    }

    @Override
    protected String href(ListQuestion question) {
        return ActivityViewBars.href(question);
    }
}
