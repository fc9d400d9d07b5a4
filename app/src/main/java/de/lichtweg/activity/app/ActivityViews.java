package de.lichtweg.activity.app;

import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ViewDesk;
import de.lichtweg.parties.view.ViewedList;
import de.lichtweg.parties.view.Views;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import org.springframework.stereotype.Service;

/** Saved questions to the register of activities; those of others are for the offices that read activities there. */
@Service
public class ActivityViews extends Views<ListQuestion> {

    /** Subject of the audit log. */
    public static final String SUBJECT = "activity.view";

    /** Where they are. */
    public static final String PATH = "/aktivitaeten/ansichten";

    ActivityViews(ViewDesk desk) {
        super(desk, new Register());
    }

    private static final class Register implements ViewedList<ListQuestion> {

        @Override
        public String key() {
            return "activities";
        }

        @Override
        public String subject() {
            return SUBJECT;
        }

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public DataClass dataClass() {
            return DataClass.ACTIVITY;
        }

        @Override
        public ListQuestion parse(String text) {
            return ListQuestion.parse(text);
        }

        @Override
        public String text(ListQuestion question) {
            return question.text();
        }

        @Override
        public RegionKey region(ListQuestion question) {
            return question.region();
        }

        @Override
        public boolean opens(Scope scope, RegionKey region) {
            return Reach.readsIn(scope, region);
        }
    }
}
