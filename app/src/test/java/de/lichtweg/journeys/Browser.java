package de.lichtweg.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The installed Chromium, driven by Playwright; its shell without a user interface where there is one, since the whole browser draws
 * windows that nobody sees. A window that somebody has left is kept, emptied, for the next visitor of the
 * same kind: opening one costs more than most pages.
 */
final class Browser implements AutoCloseable {

    /** What draws a page: maps need WebGL, which no machine of ours has in hardware; everything else is drawn faster without. */
    enum Drawing {
        PAGES("--disable-gpu"),
        MAPS("--use-angle=swiftshader", "--enable-unsafe-swiftshader");

        private final List<String> arguments;

        Drawing(String... arguments) {
            this.arguments = List.of(arguments);
        }
    }

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Nothing is timed here: a busy machine may take long, a fault shows after that. */
    private static final double PATIENCE_MS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS / 3);
    }

    /** Started once for all journeys of this process, which come one after the other. */
    private static final Map<Drawing, com.microsoft.playwright.Browser> STARTED = new EnumMap<>(Drawing.class);

    private static @Nullable Playwright playwright;

    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final Map<Window, Deque<Page>> left = new HashMap<>();

    /** What kind of window a visitor has. */
    private record Window(int width, int height, ColorScheme scheme) {}

    Browser(int port, Drawing drawing) {
        this.base = "http://127.0.0.1:" + port;
        this.chromium = STARTED.computeIfAbsent(drawing, Browser::start);
    }

    private static com.microsoft.playwright.Browser start(Drawing drawing) {
        Playwright driver = playwright == null ? Playwright.create() : playwright;
        playwright = driver;
        return driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(Stream.concat(ARGUMENTS.stream(), drawing.arguments.stream())
                                .toList()));
    }

    /** A fresh visitor at a desk. */
    Visitor atDesk() {
        return visitor(1440, 900, ColorScheme.LIGHT);
    }

    /** A fresh visitor with a phone in the dark. */
    Visitor onPhone() {
        return visitor(390, 844, ColorScheme.DARK);
    }

    /** A fresh visitor whose window is as narrow as a page must bear, or who reads at 400 %. */
    Visitor inNarrowWindow() {
        return visitor(320, 640, ColorScheme.LIGHT);
    }

    /** A fresh visitor at a desk whose browser runs no script. */
    Visitor withoutScript() {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("de-DE")
                .setBaseURL(base));
        return new Visitor(context.newPage(), context::close);
    }

    /** Where the product answers, without a slash at the end. */
    String base() {
        return base;
    }

    private Visitor visitor(int width, int height, ColorScheme scheme) {
        Window window = new Window(width, height, scheme);
        Deque<Page> idle = left.computeIfAbsent(window, w -> new ArrayDeque<>());
        Page page = idle.isEmpty() ? open(window) : idle.pop();
        return new Visitor(page, () -> leave(page, window, idle));
    }

    private Page open(Window window) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(window.width, window.height)
                .setColorScheme(window.scheme)
                .setLocale("de-DE")
                .setAcceptDownloads(true)
                .setBaseURL(base));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** Nothing of this visitor stays: no cookie, no stored setting, no second page, no size of its own. */
    private static void leave(Page page, Window window, Deque<Page> idle) {
        BrowserContext context = page.context();
        context.pages().stream().filter(other -> other != page).forEach(Page::close);
        if (page.url().startsWith("http")) {
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        }
        page.navigate("about:blank");
        context.clearCookies();
        page.setViewportSize(window.width, window.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setColorScheme(window.scheme));
        idle.push(page);
    }

    /** Closes the windows; Chromium itself ends with this process. */
    @Override
    public void close() {
        chromium.contexts().forEach(BrowserContext::close);
    }

    private static Path installed() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
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
}
