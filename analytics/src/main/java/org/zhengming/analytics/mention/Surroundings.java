package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands around the candidates of one text: organs, regions, cues, numbers; and what is beside or near what. For one thread. */
final class Surroundings {

    private static final List<String> DENIALS = List.of("不是", "并非", "不在", "而非");
    /** Said of those who teach, and to anybody. */
    private static final String HONORIFIC = "老师";

    /** What follows a name that is spoken to. */
    private static final String SPOKEN_TO = ",:!?(您你の";

    private static final int NEAR = 8;
    /** Characters; in a long report, what stands farther away speaks of something else. */
    private static final int REACH = 300;

    private static final Pattern CASE_NUMBER =
            Pattern.compile("[(〔\\[]?(19|20)\\d\\d[)〕\\]]?.{1,8}(民|刑|行|执|知)\\S{0,3}第?\\d+号");

    /** A place that an organ serves, and where it is named. */
    record Region(int organ, int start, int end) {}

    private final String text;
    private final Nearness nearness;
    private final List<OrganMention> organs;
    private final List<OrganKind.Hit> organKinds;
    private final List<Region> regions;
    private final Set<Integer> organsNamed;
    private final Set<Integer> organsOfPlaces;
    private final Set<Integer> placeStarts;
    private final Set<Integer> placeEnds;
    private final Set<Integer> parents;
    private final List<Cue.Hit> cues;
    private final Map<Cue.Kind, List<Cue.Hit>> cuesByKind = new EnumMap<>(Cue.Kind.class);
    private String digits;
    private final List<Cue.Hit> courtWords;
    private final boolean caseNumber;

    /**
     * @param regions where places are named that organs serve
     * @param parents organs in whose larger place something happens
     */
    Surroundings(
            String text, List<OrganMention> organs, List<Region> regions, Set<Integer> parents, List<Cue.Hit> cues) {
        this.text = text;
        this.nearness = new Nearness(text);
        this.organs = organs.stream()
                .filter(OrganMention::accepted)
                .filter(organ -> !isDenied(text, organ.start()))
                .toList();
        this.organKinds = OrganKind.in(text).stream()
                .filter(hit -> !isDenied(text, hit.start())
                        && organs.stream().noneMatch(organ -> organ.start() < hit.end() && hit.start() < organ.end()))
                .toList();
        this.regions = regions;
        this.organsNamed = this.organs.stream().map(OrganMention::organ).collect(Collectors.toSet());
        this.placeStarts = Stream.concat(
                        organs.stream().map(OrganMention::start),
                        regions.stream().map(Region::start))
                .collect(Collectors.toSet());
        this.placeEnds = Stream.concat(
                        organs.stream().map(OrganMention::end), regions.stream().map(Region::end))
                .collect(Collectors.toSet());
        this.organsOfPlaces = regions.stream().map(Region::organ).collect(Collectors.toSet());
        this.parents = parents;
        this.cues = cues;
        cues.forEach(hit -> cuesByKind
                .computeIfAbsent(hit.cue().kind(), kind -> new ArrayList<>())
                .add(hit));
        this.caseNumber = text.indexOf('号') >= 0 && CASE_NUMBER.matcher(text).find();
        this.courtWords = cues.stream().filter(hit -> isCourtWord(hit.cue())).toList();
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= '0' && unit <= '9') {
                digits.append(unit);
            }
        }
        return digits.toString();
    }

    private List<Cue.Hit> cues(Cue.Kind kind) {
        return cuesByKind.getOrDefault(kind, List.of());
    }

    /** 不是海棠法院那个 means another one. */
    private static boolean isDenied(String text, int start) {
        return DENIALS.stream().anyMatch(denial -> text.startsWith(denial, start - denial.length()));
    }

    /** Words for sorts of organs, such as 中院, outside the organs that are named. */
    List<OrganKind.Hit> organKinds() {
        return organKinds;
    }

    boolean isBeside(OrganKind.Hit hit, Candidate candidate) {
        return nearness.leads(hit.end(), candidate.start()) || nearness.glued(candidate.end(), hit.start());
    }

    String text() {
        return text;
    }

    List<Cue.Hit> cues() {
        return cues;
    }

    Set<Integer> organs() {
        return organsNamed;
    }

    /** Organs whose place is named outside any organ's name. */
    Set<Integer> organsOfPlaces() {
        return organsOfPlaces;
    }

    /** Is no organ named, nor any place that one serves? */
    boolean namesNoOrgan() {
        return organsNamed.isEmpty() && organsOfPlaces.isEmpty();
    }

    /** Is the title a part of a longer one, such as 庭长 of 副庭长? */
    boolean insideOtherTitle(Cue.Hit title) {
        return cues(Cue.Kind.TITLE).stream()
                .anyMatch(other -> other.start() <= title.start()
                        && other.end() >= title.end()
                        && other.end() - other.start() > title.end() - title.start());
    }

    /** Start of the clause that holds {@code at}, at most {@code farthest} before it. */
    int clauseStart(int at, int farthest, String ends) {
        return nearness.clauseStart(at, farthest, ends);
    }

    /** Is the organ or its place named shortly before {@code at}, in the same clause? */
    boolean organLeads(int organ, int at) {
        return organs.stream().anyMatch(mention -> mention.organ() == organ && nearness.leads(mention.end(), at))
                || regions.stream().anyMatch(region -> region.organ() == organ && nearness.leads(region.start(), at));
    }

    /** Does the name of an organ or of a place that one serves end right there? */
    boolean placeEndsAt(int at) {
        return placeEnds.contains(at);
    }

    /** Does the name of an organ or of a place that one serves begin right there? */
    boolean placeStartsAt(int at) {
        return placeStarts.contains(at);
    }

    boolean namesOrgan(int organ) {
        return organsNamed.contains(organ);
    }

    boolean namesRegionOf(int organ) {
        return organsOfPlaces.contains(organ);
    }

    /** Is a larger place named that the organ lies in? */
    boolean namesParentOf(int organ) {
        return parents.contains(organ);
    }

    boolean regionNear(Candidate candidate, int organ) {
        return regions.stream().anyMatch(region -> region.organ() == organ && sameSentence(candidate, region.start()));
    }

    boolean holdsDigits(String wanted) {
        if (wanted.isEmpty()) {
            return false;
        }
        if (digits == null) {
            digits = digits(text);
        }
        return digits.contains(wanted);
    }

    /** Does the number of a case stand anywhere in the text? */
    boolean holdsCaseNumber() {
        return caseNumber;
    }

    /** Does the text speak of courts at all? */
    boolean holdsCourtWord() {
        return !courtWords.isEmpty();
    }

    /** Does a word of the courts or any title stand in the text? */
    boolean speaksOfOffice() {
        return holdsCourtWord() || !cues(Cue.Kind.TITLE).isEmpty();
    }

    /** Different words of a court so near that they may have to do with the candidate. */
    long courtWords(Candidate candidate) {
        return courtWords.stream()
                .filter(hit -> candidate.start() - hit.end() <= REACH && hit.start() - candidate.end() <= REACH)
                .map(hit -> hit.cue().word())
                .distinct()
                .count();
    }

    /** Different words of the kind in the whole text. */
    long words(Cue.Kind kind) {
        return cues(kind).stream().map(hit -> hit.cue().word()).distinct().count();
    }

    static boolean isCourtWord(Cue cue) {
        return cue.kind() == Cue.Kind.COURT_WORD
                || cue.kind() == Cue.Kind.TITLE && cue.title().kind() == Title.Kind.COURT;
    }

    boolean hasNear(Candidate candidate, Predicate<Cue> cue) {
        return cues.stream().anyMatch(hit -> cue.test(hit.cue()) && sameSentence(candidate, hit.start()));
    }

    /** A word of the kind in the same sentence, a few characters from the candidate at most. */
    Optional<String> nearest(Candidate candidate, Cue.Kind kind) {
        return cues(kind).stream()
                .filter(hit -> hit.start() - candidate.end() <= NEAR
                        && candidate.start() - hit.end() <= NEAR
                        && sameSentence(candidate, hit.start()))
                .map(hit -> hit.cue().word())
                .findFirst();
    }

    /** Cues that touch the candidate on either side, with at most a few signs between. */
    Stream<Cue.Hit> beside(Candidate candidate, Cue.Kind kind) {
        return Stream.concat(before(candidate, kind), after(candidate, kind));
    }

    Stream<Cue.Hit> before(Candidate candidate, Cue.Kind kind) {
        return cues(kind).stream().filter(hit -> nearness.glued(hit.end(), candidate.start()));
    }

    Stream<Cue.Hit> after(Candidate candidate, Cue.Kind kind) {
        return cues(kind).stream().filter(hit -> nearness.glued(candidate.end(), hit.start()));
    }

    /** An occupation that is said of the candidate: not one whose bearer merely belongs to them or comes next. */
    Stream<Cue.Hit> occupations(Candidate candidate) {
        boolean theirs = text.startsWith("的", candidate.end());
        return cues(Cue.Kind.OTHER_OCCUPATION).stream()
                .filter(hit -> !isCourtesy(hit))
                .filter(hit -> nearness.joined(candidate.end(), hit.start(), "(\"“'#")
                        || nearness.joined(hit.end(), candidate.start(), theirs ? " (\"“'#叫" : " (\"“'#叫是:"));
    }

    /** 某某老师,您… is said to anybody with respect: on labelled posts every second one so spoken to is no teacher. */
    private boolean isCourtesy(Cue.Hit occupation) {
        return occupation.cue().word().equals(HONORIFIC)
                && (occupation.end() == text.length() || SPOKEN_TO.indexOf(text.charAt(occupation.end())) >= 0);
    }

    /** Is the word right beside the candidate? */
    boolean wordBeside(Candidate candidate, String word) {
        return nearness.wordBeside(candidate.start(), candidate.end(), word);
    }

    /** Does it stand in the name of an account, such as {@code @…}? */
    boolean inHandle(Candidate candidate) {
        return nearness.inHandle(candidate.start());
    }

    boolean holds(String word) {
        return text.contains(word);
    }

    boolean holdsAny(List<String> words) {
        for (String word : words) {
            if (holds(word)) {
                return true;
            }
        }
        return false;
    }

    Stream<OrganMention> organsBeside(Candidate candidate) {
        return organs.stream()
                .filter(organ -> nearness.leads(organ.end(), candidate.start())
                        || nearness.glued(candidate.end(), organ.start()));
    }

    boolean organNear(Candidate candidate, int organ) {
        return organs.stream()
                .anyMatch(mention -> mention.organ() == organ && sameSentence(candidate, mention.start()));
    }

    /** Courts named right before the candidate that are none of the registry's mentions. */
    Stream<Cue.Hit> otherCourtWordsLeading(Candidate candidate) {
        return cues(Cue.Kind.COURT_WORD).stream()
                .filter(hit -> (hit.cue().word().endsWith("法院")
                                || hit.cue().word().endsWith("检察院")
                                || hit.cue().word().equals("中院"))
                        && nearness.leads(hit.end(), candidate.start())
                        && organs.stream()
                                .noneMatch(organ -> organ.start() <= hit.start() && hit.end() <= organ.end()));
    }

    boolean sameSentence(Candidate candidate, int other) {
        return nearness.sameSentence(candidate.start(), other);
    }
}
