package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.coverage.domain.saved.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ViewDesk;
import de.lichtweg.parties.view.ViewedList;
import de.lichtweg.parties.view.Views;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import org.springframework.stereotype.Service;

/** Saved questions to the address list. */
@Service
public class SavedViews extends Views<ListState> {

    /** Subject of the audit log. */
    public static final String SUBJECT = "coverage.view";

    /** Where they are. */
    public static final String PATH = "/adressen/ansichten";

    SavedViews(ViewDesk desk) {
        super(desk, new Addresses());
    }

    private static final class Addresses implements ViewedList<ListState> {

        @Override
        public String key() {
            return "addresses";
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
            return DataClass.INTERNAL;
        }

        @Override
        public ListState parse(String text) {
            return ListState.parse(text);
        }

        @Override
        public String text(ListState state) {
            return state.text();
        }

        @Override
        public RegionKey region(ListState state) {
            return state.query().region();
        }

        @Override
        public boolean opens(Scope scope, RegionKey region) {
            return Reach.of(scope, region).isPresent();
        }
    }
}
