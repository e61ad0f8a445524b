package org.zhengming.analytics.mention;

import java.util.List;
import java.util.stream.Stream;

/** What the organs and places around a candidate say. */
final class OrganEvidence {

    /** Part of running text, as a power of ten, from which on a place says least. */
    private static final double FAMOUS = -4.5;

    private static final int LONGEST_PLACE = 6;
    /** Characters before 市 or 县 that end no place name: 我们县法院. */
    private static final String NO_PLACE_ENDS = "我们本全该各外同在去到的是和与跟从给这那了被经由向省市";

    private final NameIndex index;
    private final WordBoundaries boundaries;
    private final NameRarity rarity;

    OrganEvidence(NameIndex index, WordBoundaries boundaries, NameRarity rarity) {
        this.index = index;
        this.boundaries = boundaries;
        this.rarity = rarity;
    }

    void add(Evidence evidence, Candidate candidate, Surroundings around) {
        int organ = index.person(candidate.person()).organ();
        boolean ownBeside = around.organsBeside(candidate).anyMatch(mention -> mention.organ() == organ);
        boolean otherBeside =
                !ownBeside && around.organsBeside(candidate).findAny().isPresent();
        if (ownBeside) {
            evidence.add(Clue.ORGAN_BESIDE, index.organ(organ).name());
        } else if (around.organNear(candidate, organ)) {
            evidence.add(Clue.ORGAN_NEAR, index.organ(organ).name());
        } else if (around.namesOrgan(organ)) {
            evidence.add(Clue.ORGAN_ELSEWHERE, index.organ(organ).name());
        } else if (around.namesRegionOf(organ)) {
            evidence.add(Clue.REGION, regionCounts(candidate, around, organ), place(organ));
        } else if (around.namesParentOf(organ)) {
            evidence.add(Clue.REGION_ABOVE);
        } else if (!otherBeside && !around.organs().isEmpty()) {
            evidence.add(Clue.OTHER_ORGAN);
        }
        if (organ != PersonNames.NO_ORGAN && !candidate.isRelative() && !around.namesOrgan(organ)) {
            addKind(evidence, candidate, around, organ);
        }
        if (isThin(candidate, around, organ)) {
            evidence.add(Clue.THIN_DISGUISE);
        }
        if (otherBeside || !ownBeside && otherCourtLeads(candidate, around, organ)) {
            evidence.add(Clue.OTHER_ORGAN_BESIDE);
        }
    }

    /** 中院 without a place: does the person serve in such an organ? */
    private void addKind(Evidence evidence, Candidate candidate, Surroundings around, int organ) {
        OrganKind own = index.organNames(organ).kind();
        List<OrganKind.Hit> beside = around.organKinds().stream()
                .filter(hit -> around.isBeside(hit, candidate))
                .toList();
        boolean fits =
                around.organKinds().stream().anyMatch(hit -> hit.kind().fits(own) && liesThere(around, hit, organ));
        if (!fits && onlyAnotherPlaceHasCourts(around, organ)) {
            evidence.add(Clue.COURT_OF_ANOTHER_PLACE);
        }
        if (beside.stream().anyMatch(hit -> hit.kind().fits(own) && liesThere(around, hit, organ))) {
            evidence.add(Clue.ORGAN_KIND_BESIDE);
        } else if (!beside.isEmpty() || !fits && !around.organKinds().isEmpty()) {
            evidence.add(Clue.OTHER_ORGAN_KIND);
        } else if (fits) {
            evidence.add(Clue.ORGAN_KIND);
        }
    }

    private boolean onlyAnotherPlaceHasCourts(Surroundings around, int organ) {
        return around.organs().isEmpty()
                && !around.namesRegionOf(organ)
                && around.organKinds().stream().anyMatch(hit -> !liesThere(around, hit, organ));
    }

    /** No place stands before the word, or one where the organ lies. */
    private boolean liesThere(Surroundings around, OrganKind.Hit hit, int organ) {
        OrganNames names = index.organNames(organ);
        String before = around.text().substring(Math.max(0, hit.start() - LONGEST_PLACE), hit.wordStart());
        if (Stream.concat(names.places().stream(), names.parents().stream()).anyMatch(before::endsWith)) {
            return true;
        }
        boolean ofSomePlace = hit.start() < hit.wordStart()
                && hit.start() > 0
                && CompactView.isHan(around.text().charAt(hit.start() - 1))
                && NO_PLACE_ENDS.indexOf(around.text().charAt(hit.start() - 1)) < 0;
        return !ofSomePlace
                && boundaries.placeBefore(around.text(), hit.wordStart()).isEmpty();
    }

    private String place(int organ) {
        String region = index.organ(organ).region();
        return region == null ? index.organ(organ).name() : region;
    }

    /** A place that the whole country talks about says little: 北京. */
    private double placeCounts(int organ) {
        double share = index.organNames(organ).places().stream()
                .mapToDouble(rarity::wordShare)
                .max()
                .orElse(0);
        return Math.clamp((FAMOUS - Math.log10(share)) / 2, 0.25, 1);
    }

    /** Is the disguise so thin, two characters far from the organ and its place, that it may be chance? */
    private static boolean isThin(Candidate candidate, Surroundings around, int organ) {
        boolean likeness = candidate.form() == Clue.NAME_SAME_SOUND || candidate.form() == Clue.NAME_LOOK_ALIKE;
        return likeness
                && candidate.length() == 2
                && !around.organNear(candidate, organ)
                && !around.regionNear(candidate, organ);
    }

    /** A province says half as much as a district; a place in the same sentence says more than elsewhere. */
    private double regionCounts(Candidate candidate, Surroundings around, int organ) {
        double size = index.organ(organ).name().contains("高级") ? 0.5 : 1;
        return placeCounts(organ) * (around.regionNear(candidate, organ) ? size * 1.25 : size);
    }

    private boolean otherCourtLeads(Candidate candidate, Surroundings around, int organ) {
        return around.otherCourtWordsLeading(candidate).anyMatch(hit -> {
            int start = around.text().startsWith("人民", hit.start() - 2) ? hit.start() - 2 : hit.start();
            String place = boundaries.placeBefore(around.text(), start);
            return !place.isEmpty()
                    && (organ == PersonNames.NO_ORGAN
                            || !index.organNames(organ).places().contains(place));
        });
    }
}
