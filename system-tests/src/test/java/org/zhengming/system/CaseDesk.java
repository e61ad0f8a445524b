package org.zhengming.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What somebody in front of a window does with cases. */
record CaseDesk(Reader reader) {

    /** Opens the first case of a kind in a state. */
    CaseDesk openFirst(String kind, String state) {
        reader.open("/cases/" + kind + "?show=all&state=" + state);
        page().locator("td.about a").first().click();
        flow().waitFor();
        return this;
    }

    /** The drawing of the state machine. */
    Locator flow() {
        return page().getByRole(
                        AriaRole.LIST,
                        new Page.GetByRoleOptions().setName("办理进程").setExact(true));
    }

    void standsAt(String state) {
        assertThat(flow().locator("[aria-current=step]")).containsText(state);
    }

    CaseDesk begin(String action) {
        reader.button("办理“" + action + "”").click();
        form(action).waitFor();
        return this;
    }

    Locator form(String action) {
        return page().getByRole(
                        AriaRole.FORM,
                        new Page.GetByRoleOptions().setName(action).setExact(true));
    }

    CaseDesk write(String label, String text) {
        page().getByRole(
                        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "( 必填)?$")))
                .fill(text);
        return this;
    }

    CaseDesk tick(String option) {
        page().getByLabel(option, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Chooses in a list that opens. */
    CaseDesk choose(String label, String option) {
        page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Types a day or a time as people do who know it. */
    CaseDesk enterTime(String label, String time) {
        Locator box = page().getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
        box.fill(time);
        box.press("Enter");
        return this;
    }

    void confirm(String action, String reason) {
        write("理由", reason);
        reader.button("确认：" + action).click();
    }

    /** Takes a step that asks for a reason alone. */
    void take(String action, String reason) {
        begin(action).confirm(action, reason);
        done(action);
    }

    void done(String action) {
        assertThat(page().locator("p[role=status]", new Page.LocatorOptions().setHasText("已完成：" + action)))
                .isVisible();
    }

    private Page page() {
        return reader.page();
    }
}
