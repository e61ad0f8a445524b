package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.analytics.registry.ProtectedPerson;

class TitleTest {

    @ParameterizedTest
    @CsvSource({
        "副院, 4, true, true",
        "副院长, 4, true, true",
        "院长, 4, true, false",
        "庭长, 1, true, true",
        "副庭, 1, false, false",
        "副庭, 0, false, false",
        "局, 1, false, false",
        "庭, 0, true, false"
    })
    void a_title_fits_whoever_holds_its_office(String word, int person, boolean fits, boolean isPost) {
        Title title = InventedCourts.VOCABULARY.titles().stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
        ProtectedPerson bearer = InventedCourts.INDEX.person(person).person();

        assertThat(title.fits(bearer)).isEqualTo(fits);
        assertThat(title.isPostOf(bearer)).isEqualTo(isPost);
    }
}
