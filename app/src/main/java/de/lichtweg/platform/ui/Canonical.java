package de.lichtweg.platform.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one address under which a page that everybody may read is known, whatever was asked with it. */
@Component("canonical")
public class Canonical {

    private final String base;

    Canonical(@Value("${lichtweg.url}") String url) {
        this.base = url.replaceAll("/+$", "");
    }

    /** Of a page. */
    public String of(PageUrl page) {
        return base + page.path();
    }
}
