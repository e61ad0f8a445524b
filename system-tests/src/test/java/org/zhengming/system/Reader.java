package org.zhengming.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.zhengming.api.demo.DemoAccounts;

/**
 * Somebody in front of a page, doing what people do with the pages in Chinese.
 *
 * @param leaving what happens when they are done
 */
record Reader(Page page, Runnable leaving) implements AutoCloseable {

    private static final Path SCREENSHOTS = Program.home().resolve("system-tests/target/screenshots");

    /** Somebody whose window is their own, and is closed when they are done. */
    static Reader at(BrowserContext window) {
        return new Reader(window.newPage(), window::close);
    }

    /** Somebody with one more page in a window that stays. */
    static Reader within(BrowserContext window) {
        Page page = window.newPage();
        return new Reader(page, page::close);
    }

    Reader open(String path) {
        page.navigate(path);
        return this;
    }

    Reader signIn(String username) {
        return signIn(username, DemoAccounts.PASSWORD);
    }

    /** Fills in the form, which must be on the page or about to be. */
    Reader signIn(String username, String password) {
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        button("登录").click();
        return this;
    }

    /** Signs in and waits for the page that the reader's day begins with. */
    Reader signedIn(String username) {
        open("/").signIn(username);
        return begun();
    }

    /** Waits until somebody who is signed in stands inside. */
    Reader begun() {
        page.locator("nav.navigation").waitFor();
        return this;
    }

    void ask(String query) {
        searchBox().fill(query);
        page.keyboard().press("Enter");
    }

    Locator searchBox() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("检索词"));
    }

    Locator results() {
        return page.locator("li.result");
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void choose(String menu, String option) {
        button(menu).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    /** Status of an answer to this reader's own request, sent by the page as its scripts would. */
    int statusOf(String path) {
        return (int) page.evaluate("path => fetch(path).then(answer => answer.status)", path);
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Writes {@code target/screenshots/NAME.png}, as large as the window. */
    void photograph(String name) {
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        leaving.run();
    }
}
