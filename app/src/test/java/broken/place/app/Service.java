package broken.place.app;

import broken.place.web.Page;

/** Counter-example: a use case that knows its page. */
public class Service {
    Page page = new Page();
}
