package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/**
 * Somebody at a browser.
 *
 * @param leave what happens to the window afterwards
 */
record Visitor(Page page, Runnable leave) implements AutoCloseable {

    private static final int FAR = 150;

    /** Opens a path of the product; fails when the page breaks a rule of accessibility or scrolls sideways. */
    Visitor open(String path) {
        page.navigate(path);
        return check();
    }

    /** Opens a path without a look at its accessibility: for a page that another journey has checked. */
    Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    /** Enters a role with one click, as the demo allows. */
    Visitor as(String roleButton) {
        page.navigate("/");
        button(roleButton).click();
        page.waitForURL("**/start");
        return this;
    }

    /** Signs in with a password on the page that asks for it. */
    Visitor signIn(String login, String password) {
        page.getByLabel("Kennung").fill(login);
        page.getByLabel("Kennwort").fill(password);
        button("Anmelden").click();
        return this;
    }

    /** Checks the page as it stands. */
    Visitor check() {
        // no page of ours has frames: the rules run in the page itself and need no second one to be put together
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violations())
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Visitor::describe))
                .as("axe on " + page.url())
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll on " + page.url())
                .isLessThanOrEqualTo(0);
        picture();
        return this;
    }

    /** All rules run; only what breaks one is described element by element, which is most of the work of a large page. */
    private static AxeRunOptions violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** The button of that name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** The first link of that name in the page's main part. */
    Locator link(String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** Presses keys one after the other, such as {@code "Tab"} or {@code "Control+k"}. */
    Visitor press(String... keys) {
        Keyboard keyboard = page.keyboard();
        for (String key : keys) {
            keyboard.press(key);
        }
        return this;
    }

    /** Types where the focus is. */
    Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Moves on with the tabulator until the element has the focus; fails when the keyboard does not reach it. */
    Visitor tabTo(Locator target) {
        for (int i = 0; i < FAR; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach " + target + " on " + page.url());
    }

    /** Goes to a link or button with the tabulator and presses it: no mouse. */
    Visitor enter(Locator target) {
        return tabTo(target).press("Enter");
    }

    /** The text of the page's main part. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The path and query of the page. */
    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** Keeps a picture of the page where {@code -Djourneys.pictures=FOLDER} asks for it. */
    private void picture() {
        String folder = System.getProperty("journeys.pictures", "");
        if (!folder.isEmpty()) {
            String name = path().replaceAll("[^A-Za-z0-9]+", "-") + "-" + page.viewportSize().width + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }

    @Override
    public void close() {
        leave.run();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(n -> n.getTarget() + " " + n.getHtml() + " " + n.getFailureSummary())
                        .toList();
    }
}
