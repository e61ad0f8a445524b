package org.zhengming.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Looks at the pages of one reader in Chinese and light, and in English and dark, turning the open page from one to the
 * other where it stands, and gathers what is wrong: what axe finds against WCAG 2.2 AA, Chinese of the program's own on an
 * English page, and names of messages that are missing.
 */
final class PageInspection {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Duration TURNED = Duration.ofSeconds(10);
    /** Words on the page and in its names for those who hear it, but for what is marked as Chinese. */
    private static final String CHINESE_ON_THE_PAGE = """
            () => {
              const found = new Set()
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
                node instanceof Element && node.matches('[lang|=zh], script, style')
                  ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
              while (walk.nextNode()) {
                const node = walk.currentNode
                const texts = node instanceof Element
                  ? ['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name))
                  : [node.data]
                texts.filter((text) => /\\p{Script=Han}/u.test(text ?? '')).forEach((text) => found.add(text.trim()))
              }
              return [...found]
            }""";

    private final Reader reader;
    private final ChineseMessages chinese;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> paths = new TreeSet<>();
    private Look look = Look.CHINESE_LIGHT;

    /** @param reader whose pages are in Chinese and light */
    PageInspection(Reader reader, ChineseMessages chinese) {
        this.reader = reader;
        this.chinese = chinese;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Where the pages stood that were looked at. */
    Set<String> paths() {
        return paths;
    }

    /** Opens a page, waits until it shows something and looks at it. */
    void open(String path, String shown) {
        reader.open(path).page().locator(shown).first().waitFor();
        look(path.substring(1).replaceAll("[?].*", "").replace('/', '-'));
    }

    /** Looks at the open page as it is. */
    void look(String name) {
        paths.add(URI.create(reader.page().url()).getPath());
        check(name);
        look = look.other();
        look.applyTo(reader);
        check(name);
    }

    /** Turns the open page to Chinese, so that its buttons can be found by their names. */
    Reader inChinese() {
        if (look != Look.CHINESE_LIGHT) {
            look = Look.CHINESE_LIGHT;
            look.applyTo(reader);
        }
        return reader;
    }

    private void check(String name) {
        if (look == Look.ENGLISH_DARK) {
            findChinese(name);
        }
        Pattern.compile("\\s+")
                .splitAsStream(reader.page().locator("body").innerText())
                .filter(chinese::isName)
                .forEach(word -> problems.add(name + " " + look + ": no message " + word));
        reader.photograph(name + "-" + look.suffix);
        // Its other mode opens a second page for each check, and our pages have no frames.
        AxeResults results = new AxeBuilder(reader.page())
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze();
        if (results.getPasses().size() <= 10) {
            problems.add(name + " " + look + ": hardly anything to check: "
                    + results.getPasses().size());
        }
        results.getViolations()
                .forEach(rule -> problems.add(name + " " + look + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList()));
    }

    /** What came in Chinese from the server is asked for anew when the page turns, and may take a moment. */
    private void findChinese(String name) {
        try {
            Eventually.is(
                    "the page in English", TURNED, () -> chineseOnThePage().isEmpty());
        } catch (AssertionError never) {
            problems.add(name + " in English says in Chinese: " + chineseOnThePage());
        }
    }

    private List<String> chineseOnThePage() {
        return ((List<?>) reader.page().evaluate(CHINESE_ON_THE_PAGE))
                .stream().map(Object::toString).filter(chinese::contain).toList();
    }
}
