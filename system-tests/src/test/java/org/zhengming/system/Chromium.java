package org.zhengming.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A headless Chromium: Debian's, or the program that {@code ZHENGMING_BROWSER} names. */
final class Chromium implements AutoCloseable {

    /** How long a page may take to show what is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(OPTIONS));
        return new Chromium(playwright, browser);
    }

    /** A reader's own window: no cookies, nothing remembered, 1440 by 900 pixels. */
    BrowserContext window(String home) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(1440, 900)
                .setDeviceScaleFactor(1)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout(PATIENCE.toMillis());
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        return Path.of(System.getenv().getOrDefault("ZHENGMING_BROWSER", "/usr/bin/chromium"));
    }
}
