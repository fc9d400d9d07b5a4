package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The installed Chromium, driven by Playwright, with axe on every page that is opened. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(ARGUMENTS));
    }

    /** A fresh visitor at a desk. */
    Visitor atDesk() {
        return visitor(1440, 900, ColorScheme.LIGHT);
    }

    /** A fresh visitor with a phone in the dark. */
    Visitor onPhone() {
        return visitor(390, 844, ColorScheme.DARK);
    }

    private Visitor visitor(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("de-DE")
                .setBaseURL(base));
        context.setDefaultTimeout(20_000);
        return new Visitor(context.newPage());
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium fehlt. ./lichtweg test installiert es oder sagt, was zu tun ist."));
    }

    /** Somebody at a browser. */
    record Visitor(Page page) {

        /** Opens a path of the product; fails when the page breaks a rule of accessibility or scrolls sideways. */
        Visitor open(String path) {
            page.navigate(path);
            return check();
        }

        /** Signs in with one click, as the demo allows. */
        Visitor as(String roleButton) {
            page.navigate("/");
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(roleButton))
                    .first()
                    .click();
            return check();
        }

        /** Checks the page as it stands. */
        Visitor check() {
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream().map(Visitor::describe))
                    .as("axe on " + page.url())
                    .isEmpty();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("sideways scroll on " + page.url())
                    .isLessThanOrEqualTo(0);
            return this;
        }

        private static String describe(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(n -> n.getTarget() + " " + n.getHtml())
                            .toList();
        }

        /** The text of the page's main part. */
        String text() {
            return page.locator("main").innerText();
        }
    }
}
