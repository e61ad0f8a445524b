package org.zhengming.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A way to see the pages. */
enum Look {
    CHINESE_LIGHT("zh-light", ColorScheme.LIGHT, "Language: English", "中文", "zh-CN"),
    ENGLISH_DARK("en-dark", ColorScheme.DARK, "语言: 中文", "English", "en");

    final String suffix;
    private final ColorScheme colours;
    private final String menuBefore;
    private final String language;
    private final String tag;

    Look(String suffix, ColorScheme colours, String menuBefore, String language, String tag) {
        this.suffix = suffix;
        this.colours = colours;
        this.menuBefore = menuBefore;
        this.language = language;
        this.tag = tag;
    }

    Look other() {
        return this == CHINESE_LIGHT ? ENGLISH_DARK : CHINESE_LIGHT;
    }

    /** Turns the open page, which has the other look, to this one; colours follow the system, which the window plays. */
    void applyTo(Reader reader) {
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        reader.choose(menuBefore, language);
        reader.page().locator("html[lang=" + tag + "]").waitFor();
    }
}
