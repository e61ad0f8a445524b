package org.zhengming.system;

import com.microsoft.playwright.options.ColorScheme;

/** A way to see the pages. */
enum Look {
    CHINESE_LIGHT("zh-light", ColorScheme.LIGHT),
    CHINESE_DARK("zh-dark", ColorScheme.DARK),
    ENGLISH_LIGHT("en-light", ColorScheme.LIGHT);

    final String suffix;
    final ColorScheme colours;

    Look(String suffix, ColorScheme colours) {
        this.suffix = suffix;
        this.colours = colours;
    }

    /** Switches the open page to this look's language; colours follow the system, which the window plays. */
    void applyTo(Reader reader) {
        if (this == ENGLISH_LIGHT) {
            reader.choose("语言: 中文", "English");
            reader.page().locator("html[lang=en]").waitFor();
        }
    }
}
