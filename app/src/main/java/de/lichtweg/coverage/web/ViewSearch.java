package de.lichtweg.coverage.web;

import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.SearchSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Saved views in the quick search, by words of their names. */
@Component
class ViewSearch implements SearchSource {

    private final SavedViews views;
    private final MessageSource messages;

    ViewSearch(SavedViews views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "view";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
            return List.of();
        }
        List<String> wanted = List.of(text.toLowerCase(Locale.GERMAN).strip().split("\\s+"));
        return views.list(scope).stream()
                .filter(view -> wanted.stream().allMatch(view.name().toLowerCase(Locale.GERMAN)::contains))
                .limit(limit)
                .map(this::hit)
                .toList();
    }

    private Hit hit(SavedView<ListState> view) {
        Words words = Words.current(messages);
        String whose = view.mine() ? words.get("coverage.view.you") : view.ownerName();
        return new Hit(view.name(), words.get("coverage.view.hit", whose), SavedViews.PATH + "/" + view.id());
    }
}
