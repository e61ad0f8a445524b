package org.zhengming.analytics.mention;

import java.util.List;

/** What the organs and places around a candidate say. */
final class OrganEvidence {

    private final NameIndex index;
    private final WordBoundaries boundaries;

    OrganEvidence(NameIndex index, WordBoundaries boundaries) {
        this.index = index;
        this.boundaries = boundaries;
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
        } else if (!otherBeside && !around.organs().isEmpty()) {
            evidence.add(Clue.OTHER_ORGAN);
        }
        if (organ != PersonNames.NO_ORGAN && !around.namesOrgan(organ)) {
            addKind(evidence, candidate, around, organ);
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
        if (beside.stream().anyMatch(hit -> hit.kind().fits(own) && liesThere(around, hit, organ))) {
            evidence.add(Clue.ORGAN_KIND_BESIDE);
        } else if (!beside.isEmpty() || !fits && !around.organKinds().isEmpty()) {
            evidence.add(Clue.OTHER_ORGAN_KIND);
        } else if (fits) {
            evidence.add(Clue.ORGAN_KIND);
        }
    }

    /** No place stands before the word, or one where the organ lies. */
    private boolean liesThere(Surroundings around, OrganKind.Hit hit, int organ) {
        String place = boundaries.placeBefore(around.text(), hit.wordStart());
        OrganNames names = index.organNames(organ);
        return place.isEmpty()
                || names.places().contains(place)
                || names.parents().contains(place);
    }

    private String place(int organ) {
        String region = index.organ(organ).region();
        return region == null ? index.organ(organ).name() : region;
    }

    /** A province says half as much as a district; a place in the same sentence says more than elsewhere. */
    private double regionCounts(Candidate candidate, Surroundings around, int organ) {
        double size = index.organ(organ).name().contains("高级") ? 0.5 : 1;
        return around.regionNear(candidate, organ) ? size * 1.25 : size;
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
