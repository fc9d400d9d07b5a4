package de.lichtweg.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The installed Chromium, driven by Playwright. */
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

    /** Nothing is timed here: a busy machine may take long, a fault shows after that. */
    private static final double PATIENCE_MS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS / 3);
    }

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
        return new Visitor(context.newPage());
    }

    /** Where the product answers, without a slash at the end. */
    String base() {
        return base;
    }

    private Visitor visitor(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("de-DE")
                .setAcceptDownloads(true)
                .setBaseURL(base));
        context.setDefaultTimeout(PATIENCE_MS);
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
}
